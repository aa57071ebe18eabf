import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { formAnswer, readQuestion } from "./question";

const schema = {
  type: "object",
  properties: {
    place: { type: "string" },
    seats: { type: "integer", default: 4 },
    note: { anyOf: [{ type: "string" }, { type: "null" }], default: null },
  },
  required: ["place"],
};

function form(value: Json) {
  const question = readQuestion(value);
  if (question.kind !== "form") throw new Error("There is no form.");
  return question;
}

test.each(["response_schema", "responseSchema", "requestedSchema", "json_schema", "schema"])(
  "%s is drawn as a form, under the question",
  (key) => {
    expect(readQuestion({ question: "Where?", [key]: schema })).toEqual({
      kind: "form",
      schema,
      isWrapped: false,
      about: "Where?",
    });
  },
);

test("a schema alone is the question, and says what it is about", () => {
  expect(readQuestion({ ...schema, title: "Dinner" })).toMatchObject({
    kind: "form",
    about: "Dinner",
  });
  expect(readQuestion({ response_schema: schema })).toMatchObject({ about: null });
  const more = { question: "Where?", near: "the river", response_schema: schema };
  expect(readQuestion(more)).toMatchObject({ about: { question: "Where?", near: "the river" } });
});

test("what was shown is sent, so also the defaults", () => {
  expect(formAnswer(form({ schema }), { place: "Rome" })).toEqual({
    place: "Rome",
    seats: 4,
    note: null,
  });
});

test("a value that is no object is asked for, and sent, alone", () => {
  const colour = { $ref: "#/$defs/Colour", $defs: { Colour: { enum: ["red", "blue"] } } };
  const question = form({ question: "Which?", response_schema: colour });
  expect(question.schema).toMatchObject({ $defs: colour.$defs, required: ["answer"] });
  expect(formAnswer(question, { answer: "red" })).toBe("red");
  expect(formAnswer(form({ schema: { type: "boolean", default: true } }), {})).toBe(true);
});

const OTHERS: [Json, Json][] = [
  ["Go on?", "Go on?"],
  [{ question: "Go on?" }, "Go on?"],
  [{ a: 1 }, { a: 1 }],
  [{ response_schema: "none" }, "none"],
  [
    { question: "?", response_schema: {} },
    { question: "?", response_schema: {} },
  ],
  [null, null],
  [{}, null],
];

test.each(OTHERS)("%j is answered as text or JSON", (value, about) => {
  expect(readQuestion(value)).toEqual({ kind: "any", about });
});
