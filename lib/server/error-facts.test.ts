import { expect, test } from "vitest";
import { errorFacts } from "./error-facts";

test("an error's own words go in, what a library hung on it does not", () => {
  const inner = Object.assign(new Error("refused"), { code: "ECONNREFUSED", headers: "canary" });
  const error = Object.assign(new Error("no answer", { cause: inner }), { request: "canary" });
  const facts = errorFacts(error);
  expect(facts).toMatchObject({ type: "Error", message: "no answer" });
  expect(facts.cause).toMatchObject({ message: "refused", code: "ECONNREFUSED" });
  expect(JSON.stringify(facts)).not.toContain("canary");
});

test("causes that never end, and what is no error", () => {
  const error = new Error("round");
  error.cause = error;
  expect(() => JSON.stringify(errorFacts(error))).not.toThrow();
  expect(errorFacts("a text")).toEqual({ type: "string", message: "a text" });
});

test("a parser's words, which quote what it read, stay out", () => {
  const thrown = (() => {
    try {
      return JSON.parse('{"api_key": "canary" oops');
    } catch (error) {
      return new Error("unreadable", { cause: error });
    }
  })();
  const facts = errorFacts(thrown);
  expect(facts.message).toBe("unreadable");
  expect(facts.stack).toMatch(/^at /);
  expect(facts.cause?.type).toBe("SyntaxError");
  expect(JSON.stringify(facts)).not.toContain("canary");
});
