import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { readReview, resumeCommand, reviewAnswer } from "./review";

const value = [
  {
    action_request: { action: "send_email", args: { to: "a@b.c" } },
    config: { allow_accept: true, allow_edit: true, allow_respond: false, allow_ignore: true },
    description: "Shall this go?",
  },
];

test("a human interrupt is read, alone or in a list of one", () => {
  const review = {
    action: "send_email",
    args: { to: "a@b.c" },
    description: "Shall this go?",
    allowed: ["accept", "edit", "ignore"],
  };
  expect(readReview(value)).toEqual(review);
  expect(readReview(value[0] ?? null)).toEqual(review);
});

const OTHERS: Json[] = [
  null,
  "Go on?",
  1,
  [],
  {},
  [...value, ...value],
  { action_request: {}, config: {} },
];

test.each(OTHERS)("%j is answered as text or JSON", (other) => {
  expect(readReview(other)).toBeNull();
});

test("answers are lists of one, an edit carries the action", () => {
  const review = readReview(value);
  if (!review) throw new Error("The request was not read.");
  expect(reviewAnswer(review, "accept")).toEqual([{ type: "accept", args: null }]);
  expect(reviewAnswer(review, "response", "no")).toEqual([{ type: "response", args: "no" }]);
  expect(reviewAnswer(review, "edit", { to: "x" })).toEqual([
    { type: "edit", args: { action: "send_email", args: { to: "x" } } },
  ]);
});

test("of several waiting interrupts only the answered one is resumed", () => {
  const [a, b] = [
    { id: "a", value: 1 },
    { id: "b", value: 2 },
  ];
  expect(resumeCommand([a], a, "yes")).toEqual({ resume: "yes" });
  expect(resumeCommand([a, b], b, "yes")).toEqual({ resume: { b: "yes" } });
});
