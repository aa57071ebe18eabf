import { expect, test } from "vitest";
import { requestIdOf } from "./request-id";

const ofHeader = (id: string) => requestIdOf(new Headers({ "x-request-id": id }));
const MADE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test.each(["0123456789abcdef0123456789abcdef", "lb-7.north_1", "a".repeat(64)])(
  "%s is taken as it came",
  (id) => expect(ofHeader(id)).toBe(id),
);

test.each([
  "",
  "short",
  "-begins-badly",
  "a".repeat(65),
  "two words",
  'quo"ted"id',
  "one-id-x,two",
])("%j is replaced", (id) => expect(ofHeader(id)).toMatch(MADE));

test("without one it is made, anew each time", () => {
  const made = requestIdOf(new Headers());
  expect(made).toMatch(MADE);
  expect(requestIdOf(new Headers())).not.toBe(made);
});
