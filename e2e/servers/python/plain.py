"""A graph without a context schema: it reads `config.configurable`, and repeats what it holds."""

import json

from langchain_core.messages import AIMessage
from langchain_core.runnables import RunnableConfig
from langgraph.graph import END, START, MessagesState, StateGraph


async def call_model(state: MessagesState, config: RunnableConfig) -> MessagesState:
    held = config["configurable"]
    shown = {key: held[key] for key in ("model_name", "system_prompt", "extra") if key in held}
    return {"messages": [AIMessage(f"configurable: {json.dumps(shown, sort_keys=True)}")]}


graph = (
    StateGraph(MessagesState)
    .add_node("call_model", call_model)
    .add_edge(START, "call_model")
    .add_edge("call_model", END)
    .compile()
)
