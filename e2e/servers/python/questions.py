"""Asks two questions at once, from two nodes; then one more, when both are answered."""

from typing import Any, TypedDict

from langgraph.graph import END, START, StateGraph
from langgraph.types import interrupt


class QuestionsState(TypedDict, total=False):
    topic: str
    place: Any
    guests: Any
    decisions: Any


def ask_place(_: QuestionsState) -> QuestionsState:
    schema = {"type": "string"}
    return {"place": interrupt({"question": "Where shall it be?", "response_schema": schema})}


def ask_guests(_: QuestionsState) -> QuestionsState:
    return {"guests": interrupt("How many guests?")}


def use_tools(_: QuestionsState) -> QuestionsState:
    return {"decisions": interrupt("Book the table?")}


graph = (
    StateGraph(QuestionsState)
    .add_node("ask_place", ask_place)
    .add_node("ask_guests", ask_guests)
    .add_node("use_tools", use_tools)
    .add_edge(START, "ask_place")
    .add_edge(START, "ask_guests")
    .add_edge(["ask_place", "ask_guests"], "use_tools")
    .add_edge("use_tools", END)
    .compile()
)
