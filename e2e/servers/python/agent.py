"""The chat agent whose answer says which model and system prompt it was given."""

import re
from typing import Literal

from langchain_core.messages import SystemMessage
from langgraph.graph import END, START, MessagesState, StateGraph
from langgraph.runtime import Runtime
from pydantic import BaseModel, Field

from demo_model import DemoChatModel


class AgentContext(BaseModel):
    model_name: Literal["openai", "anthropic"] = Field(
        default="anthropic",
        title="Model",
        description="Whose model answers.",
        json_schema_extra={"langgraph_nodes": ["call_model"]},
    )
    system_prompt: str = Field(
        default="You are a helpful assistant.",
        title="System prompt",
        description="What the model is told before the conversation.",
        json_schema_extra={"langgraph_nodes": ["call_model"], "langgraph_type": "prompt"},
    )


async def call_model(state: MessagesState, runtime: Runtime[AgentContext]) -> MessagesState:
    values = runtime.context or AgentContext()
    if re.search("please fail", state["messages"][-1].text, re.IGNORECASE):
        raise RuntimeError("The demo agent was asked to fail, so this run failed.")
    prompt = [SystemMessage(values.system_prompt)] if values.system_prompt else []
    model = DemoChatModel(model_name=values.model_name)
    return {"messages": [await model.ainvoke([*prompt, *state["messages"]])]}


graph = (
    StateGraph(MessagesState, context_schema=AgentContext)
    .add_node("call_model", call_model)
    .add_edge(START, "call_model")
    .add_edge("call_model", END)
    .compile()
)
