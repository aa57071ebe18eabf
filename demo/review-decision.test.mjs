// @ts-check
import { expect, test } from "vitest";
import { reviewDecision } from "./review-decision.mjs";

test.each([
  ["approve", { type: "approve" }],
  [" Yes. ", { type: "approve" }],
  [true, { type: "approve" }],
  [[{ type: "accept", args: null }], { type: "approve" }],
  ["reject", { type: "reject" }],
  [false, { type: "reject" }],
  [{ type: "ignore" }, { type: "reject" }],
  ["edit: new\ntext", { type: "edit", body: "new\ntext" }],
  [
    { type: "edit", args: "plain" },
    { type: "edit", body: "plain" },
  ],
  [
    [{ type: "edit", args: { action: "send_email", args: { to: "x", subject: "s", body: "b" } } }],
    { type: "edit", subject: "s", body: "b" },
  ],
  ["make it shorter", { type: "revise", feedback: "make it shorter" }],
  [[{ type: "response", args: "warmer" }], { type: "revise", feedback: "warmer" }],
  [{ unknown: 1 }, { type: "revise", feedback: '{"unknown":1}' }],
  [undefined, { type: "revise", feedback: "" }],
])("%j is %j", (resumed, decision) => {
  expect(reviewDecision(resumed)).toEqual(decision);
});
