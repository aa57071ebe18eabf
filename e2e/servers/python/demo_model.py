"""A chat model without a network: the same messages always give the same answer."""

import asyncio
import os
import re
from collections.abc import AsyncIterator
from typing import Any

from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.language_models.chat_models import agenerate_from_stream
from langchain_core.messages import AIMessageChunk, BaseMessage, HumanMessage, SystemMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult

SLOW_PAUSE_S = 0.2
MOST_WORDS = 20_000
MAKERS = {"openai": "OpenAI", "anthropic": "Anthropic"}


def pause_s() -> float:
    """Seconds between two words: ROSTER_DEMO_DELAY_MS, or 25 ms where that is no number."""
    given = os.environ.get("ROSTER_DEMO_DELAY_MS", "")
    return int(given) / 1000 if given.isdecimal() else 0.025


def quote(text: str) -> str:
    return f'"{text}"' if len(text) <= 400 else f'"{text[:400]}…" ({len(text)} characters)'


def bounded(digits: str) -> int:
    return min(int(digits), MOST_WORDS)


def reply(model_name: str, messages: list[BaseMessage]) -> tuple[str, bool]:
    """The answer, and whether it comes slowly. It says which model and prompt it was given."""
    asked = [message.text for message in messages if isinstance(message, HumanMessage)]
    question = asked[-1] if asked else ""
    if slow := re.search(r"count slowly to (\d+)", question, re.IGNORECASE):
        return " ".join(str(n + 1) for n in range(bounded(slow[1]))), True
    if words := re.search(r"say (\d+) (?:tokens|words)", question, re.IGNORECASE):
        return " ".join(f"word-{n + 1}" for n in range(bounded(words[1]))), False

    prompt = next((m.text for m in messages if isinstance(m, SystemMessage)), "")
    about = (
        f"I am made by {MAKERS[model_name]} (model_name: {model_name}). "
        f"My system prompt is: {quote(prompt)}"
    )
    if re.search(r"who (?:made|are|built) you|what model", question, re.IGNORECASE):
        return about, False
    heard = f"You said: {quote(question)}" if question else "You sent a message without text."
    return f"{heard}\n\n{about}", False


class DemoChatModel(BaseChatModel):
    """Streams its answer word by word."""

    model_name: str
    text: str | None = None

    @property
    def _llm_type(self) -> str:
        return "roster-demo"

    async def _astream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> AsyncIterator[ChatGenerationChunk]:
        text, slow = (self.text, False) if self.text else reply(self.model_name, messages)
        pause = max(SLOW_PAUSE_S, pause_s() * 10) if slow else pause_s()
        for word in re.findall(r"\s*\S+(?:\s+$)?", text):
            await asyncio.sleep(pause)
            chunk = ChatGenerationChunk(message=AIMessageChunk(content=word))
            if run_manager:
                await run_manager.on_llm_new_token(word, chunk=chunk)
            yield chunk

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        return await agenerate_from_stream(self._astream(messages, stop, run_manager))

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        text = self.text or reply(self.model_name, messages)[0]
        message = AIMessageChunk(content=text)
        return ChatResult(generations=[ChatGeneration(message=message)])
