import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import {
  type AnswerDraft,
  answerOf,
  keepable,
  NEW_ANSWER,
  NEW_REQUEST,
  readAnswerDraft,
  withRequest,
} from "./answer-draft";
import { readQuestion } from "./question";

const request = (action: string, args = {}) => ({
  action_request: { action, args },
  config: { allow_accept: true, allow_edit: true },
});
const two: Json = [request("send", { to: "a", body: "b" }), request("remind")];
const accepted = { ...NEW_REQUEST, choice: "accept", decided: true } as const;

test("requests are answered when all of them are decided", () => {
  const question = readQuestion(two);
  const first = withRequest(NEW_ANSWER, 1, accepted);
  expect(answerOf(question, first)).toBeUndefined();
  const edit = { ...NEW_REQUEST, choice: "edit", decided: true, args: { to: "x" } } as const;
  expect(answerOf(question, withRequest(first, 0, edit))).toEqual([
    { type: "edit", args: { action: "send", args: { to: "x", body: "b" } } },
    { type: "accept", args: null },
  ]);
  expect(answerOf(question, withRequest(first, 0, { ...edit, decided: false }))).toBeUndefined();
});

test("any other answer is a text, or JSON that can be read", () => {
  const question = readQuestion("Go on?");
  const answer = (draft: Partial<AnswerDraft>) => answerOf(question, { ...NEW_ANSWER, ...draft });
  expect(answer({ text: "yes" })).toBe("yes");
  expect(answer({ kind: "json", text: "[1]" })).toEqual([1]);
  expect(answer({ kind: "json", text: "[1" })).toBeUndefined();
});

test("a draft that was kept comes back as it was", () => {
  const draft: AnswerDraft = {
    kind: "json",
    text: "[1",
    values: { place: "Rome" },
    requests: [accepted, { ...NEW_REQUEST, choice: "edit", args: { to: "half" } }],
    ready: true,
  };
  expect(readAnswerDraft(keepable(draft))).toEqual(draft);
});

test("a secret is not kept, and what it stood in is given again", () => {
  const draft: AnswerDraft = {
    ...NEW_ANSWER,
    values: { place: "Rome", api_key: "s3cret" },
    requests: [{ ...NEW_REQUEST, choice: "edit", decided: true, args: { password: "s3cret" } }],
    ready: true,
  };
  const kept = keepable(draft);
  expect(kept).not.toContain("s3cret");
  expect(readAnswerDraft(kept)).toEqual({
    ...NEW_ANSWER,
    values: { place: "Rome" },
    requests: [{ ...NEW_REQUEST, choice: "edit" }],
  });
});

test.each(["", "no JSON", "[]", '{"requests":3,"text":1}'])("%j is no draft", (kept) => {
  expect(readAnswerDraft(kept)).toEqual(NEW_ANSWER);
});
