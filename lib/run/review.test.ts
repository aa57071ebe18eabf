import { expect, test } from "vitest";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { type Decision, editedArgs, readReviews, reviewsAnswer, schemaOfArgs } from "./review";

const inbox = {
  action_request: { action: "send_email", args: { to: "a@b.c" } },
  config: { allow_accept: true, allow_edit: true, allow_respond: false, allow_ignore: true },
  description: "Shall this go?",
};
const email: JsonObject = {
  name: "send_email",
  args: { to: "a@b.c" },
  description: "Shall this go?",
};
const python: JsonObject = {
  action_requests: [email, { name: "delete_file", args: { path: "/tmp" } }],
  review_configs: [
    { action_name: "send_email", allowed_decisions: ["approve", "edit", "reject", "respond"] },
    {
      action_name: "delete_file",
      allowed_decisions: ["approve", "reject"],
      args_schema: { type: "object" },
    },
  ],
};
const javascript = {
  actionRequests: [{ name: "send_email", args: { to: "a@b.c" } }],
  reviewConfigs: [{ actionName: "send_email", allowedDecisions: ["approve", "edit"] }],
};

function read(value: Json) {
  const reviews = readReviews(value);
  if (!reviews) throw new Error("The requests were not read.");
  return reviews;
}

test("a human interrupt is read, alone, in a list of one, or among others", () => {
  const request = {
    action: "send_email",
    args: { to: "a@b.c" },
    argsSchema: null,
    description: "Shall this go?",
    choices: ["accept", "edit", "decline"],
  };
  const reviews = { dialect: "inbox", requests: [request] };
  expect(readReviews(inbox)).toEqual(reviews);
  expect(readReviews([inbox])).toEqual(reviews);
  expect(readReviews([inbox, inbox])).toEqual({ dialect: "inbox", requests: [request, request] });
});

test("the middleware's requests are read, in Python's names and in JavaScript's", () => {
  const { dialect, requests } = read(python);
  expect(dialect).toBe("snake");
  expect(requests).toEqual([
    {
      action: "send_email",
      args: { to: "a@b.c" },
      argsSchema: null,
      description: "Shall this go?",
      choices: ["accept", "edit", "respond", "decline"],
    },
    {
      action: "delete_file",
      args: { path: "/tmp" },
      argsSchema: { type: "object" },
      description: null,
      choices: ["accept", "decline"],
    },
  ]);
  expect(read(javascript)).toMatchObject({
    dialect: "camel",
    requests: [{ action: "send_email", choices: ["accept", "edit"] }],
  });
});

const OTHERS: Json[] = [
  null,
  "Go on?",
  1,
  [],
  {},
  [inbox, "and now?"],
  { action_request: {}, config: {} },
  // Nobody could decide these.
  { ...inbox, config: {} },
  { action_requests: [], review_configs: [] },
  { ...python, review_configs: [] },
  { ...javascript, reviewConfigs: [{ actionName: "send_email", allowedDecisions: ["wait"] }] },
];

test.each(OTHERS)("%j is answered as text or JSON", (other) => {
  expect(readReviews(other)).toBeNull();
});

const EDIT: Decision = { choice: "edit", args: { to: "x" }, text: "" };
const EACH: Decision[] = [
  { choice: "accept" },
  EDIT,
  { choice: "respond", text: "later" },
  { choice: "decline", text: "" },
  { choice: "decline", text: "too dear" },
];

test("a human interrupt is answered with a list, and an edit carries the action", () => {
  expect(reviewsAnswer(read([inbox, inbox, inbox, inbox, inbox]), EACH)).toEqual([
    { type: "accept", args: null },
    { type: "edit", args: { action: "send_email", args: { to: "x" } } },
    { type: "response", args: "later" },
    { type: "ignore", args: null },
    { type: "ignore", args: null },
  ]);
});

test("the middleware is answered with its decisions, in its own names", () => {
  const requests = Array.from({ length: 5 }, () => email);
  expect(reviewsAnswer(read({ ...python, action_requests: requests }), EACH)).toEqual({
    decisions: [
      { type: "approve" },
      { type: "edit", edited_action: { name: "send_email", args: { to: "x" } } },
      { type: "respond", message: "later" },
      { type: "reject" },
      { type: "reject", message: "too dear" },
    ],
  });
  expect(reviewsAnswer(read(javascript), [EDIT])).toEqual({
    decisions: [{ type: "edit", editedAction: { name: "send_email", args: { to: "x" } } }],
  });
});

test("what was reset is as before; under a schema a text is emptied, and the rest may go", () => {
  const args = { to: "a", count: 1 };
  expect(editedArgs({ args, argsSchema: null }, { to: "" })).toEqual({ to: "", count: 1 });
  expect(editedArgs({ args, argsSchema: { type: "object" } }, { extra: true })).toEqual({
    extra: true,
    to: "",
  });
});

test("arguments without a schema are edited as what they are", () => {
  expect(schemaOfArgs({ to: "a", body: "one\ntwo", count: 1, now: true, tags: [] })).toEqual({
    type: "object",
    properties: {
      to: { title: "to", type: "string", default: "a" },
      body: { title: "body", type: "string", langgraph_type: "prompt", default: "one\ntwo" },
      count: { title: "count", type: "number", default: 1 },
      now: { title: "now", type: "boolean", default: true },
      tags: { title: "tags", default: [] },
    },
  });
});
