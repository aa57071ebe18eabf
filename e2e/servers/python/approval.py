"""An email that a person approves, edits, sends back or rejects before it goes."""

from typing import Any, Literal

from langchain_core.messages import AIMessage, HumanMessage
from langgraph.graph import END, START, MessagesState, StateGraph
from langgraph.runtime import Runtime
from langgraph.types import interrupt
from pydantic import BaseModel, Field

from demo_model import DemoChatModel


class ApprovalContext(BaseModel):
    recipient: str = Field(
        default="team@example.com", title="Recipient", description="Who the email is for."
    )


class ApprovalState(MessagesState):
    draft: dict[str, str]
    outcome: Literal["approve", "edit", "revise", "reject"]
    feedback: str


async def draft_email(state: ApprovalState, runtime: Runtime[ApprovalContext]) -> dict[str, Any]:
    to = (runtime.context or ApprovalContext()).recipient
    asked = [m.text for m in state["messages"] if isinstance(m, HumanMessage)]
    request = asked[-1] if asked else ""
    feedback = state.get("feedback")
    changes = f"\n\nChanged as asked: {feedback}" if feedback else ""
    body = f"Hi there,\n\n{request}{changes}\n\nCheers"
    draft = {"to": to, "subject": request[:60] or "No subject", "body": body}
    text = f'Draft to {to}, "{draft["subject"]}":\n\n{body}'
    model = DemoChatModel(model_name="demo-writer", text=text)
    return {"messages": [await model.ainvoke(state["messages"])], "draft": draft}


def review(state: ApprovalState) -> dict[str, Any]:
    draft = state["draft"]
    answer = interrupt(
        [
            {
                "action_request": {"action": "send_email", "args": draft},
                "config": {
                    "allow_accept": True,
                    "allow_edit": True,
                    "allow_respond": True,
                    "allow_ignore": True,
                },
                "description": f"Shall this email go to {draft['to']}? "
                "Approve it, edit it, say what to change, or reject it.",
            }
        ]
    )
    decision = answer[0] if isinstance(answer, list) and answer else answer
    kind = decision.get("type") if isinstance(decision, dict) else decision
    args = decision.get("args") if isinstance(decision, dict) else None
    if kind in ("accept", "approve", True):
        return {"outcome": "approve"}
    if kind == "edit":
        edited = args.get("args", args) if isinstance(args, dict) else {"body": str(args)}
        return {"outcome": "edit", "draft": {**draft, **edited}}
    if kind in ("response", "revise"):
        return {"outcome": "revise", "feedback": str(args)}
    if kind in ("ignore", "reject", False):
        return {"outcome": "reject"}
    raise ValueError(f"{answer!r} is no decision. Send a list of one with a type of accept, edit, response or ignore.")


def send(state: ApprovalState) -> dict[str, Any]:
    how = "with your changes" if state["outcome"] == "edit" else "as drafted"
    draft = state["draft"]
    text = f"Approved {how}. To {draft['to']}:\n\n{draft['body']}\n\n(The demo sends nothing.)"
    return {"messages": [AIMessage(text)], "feedback": ""}


def discard(_: ApprovalState) -> dict[str, Any]:
    return {"messages": [AIMessage("Rejected. Nothing was sent.")], "feedback": ""}


def after_review(state: ApprovalState) -> Literal["send", "draft_email", "discard"]:
    if state["outcome"] == "reject":
        return "discard"
    return "draft_email" if state["outcome"] == "revise" else "send"


graph = (
    StateGraph(ApprovalState, context_schema=ApprovalContext)
    .add_node("draft_email", draft_email)
    .add_node("review", review)
    .add_node("send", send)
    .add_node("discard", discard)
    .add_edge(START, "draft_email")
    .add_edge("draft_email", "review")
    .add_conditional_edges("review", after_review)
    .add_edge("send", END)
    .add_edge("discard", END)
    .compile()
)
