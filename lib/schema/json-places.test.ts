import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "@/lib/langgraph/types";
import { type Path, valueAt } from "./edit-value";
import { jsonValue } from "./fixtures/arbitrary-schemas";
import { placeOf, readJsonText } from "./json-places";
import { parseJson } from "./parse-json";

const RUNS = { numRuns: 2_000 };

function pathsOf(value: Json, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return [at, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...at, key]))];
}

/** What the first problem is and what it stands at. */
function refusal(text: string): [string, string] {
  const [problem] = readJsonText(text).problems;
  if (!problem) throw new Error("nothing is refused");
  return [problem.message, text.slice(problem.from, problem.to)];
}

test("every value of every text is found at its place", () => {
  const spaces = fc.constantFrom(0, 2, "\t", "\n  ");
  fc.assert(
    fc.property(jsonValue, spaces, (value, space) => {
      const text = JSON.stringify(value, null, space);
      fc.pre(!text.includes("\\u0000"));
      const { places } = readJsonText(text);
      for (const path of pathsOf(value)) {
        if (!places) throw new Error("not read");
        const { from, to } = placeOf(places, path);
        expect(JSON.parse(text.slice(from, to))).toEqual(valueAt(value, path));
      }
    }),
    RUNS,
  );
});

test("it reads exactly the texts that JSON.parse and parseJson read, to the same value", () => {
  const pieces = fc.constantFrom(
    ...['{"a":1,', '"', "{", "}", "[", "]", ",", ":", "-", "0", "1e5", ".5", "true", "nul", "\\"],
    ...["\\u00", "\n", " ", "\u00a0", "é", "/", "'", '"a":', '"b"', "\\u0000", "01", "\u0001"],
  );
  const broken = fc
    .tuple(jsonValue, fc.nat(), fc.nat(3), pieces)
    .map(([value, at, taken, piece]) => {
      const text = JSON.stringify(value);
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + piece + text.slice(cut + taken);
    });
  const texts = fc.oneof(
    broken,
    fc.array(pieces, { maxLength: 8 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readJsonText(text);
      fc.pre(!read.problems.some(({ message }) => message.includes("kept exactly")));
      const { value, problem } = parseJson(text);
      expect(read.problems.length === 0).toBe(problem === null);
      expect(read.value).toEqual(value);
      for (const { from, to } of read.problems) {
        expect(from <= to && to <= text.length && from >= 0).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
});

test.each<[string, RegExp, string]>([
  ["", /Empty text/, ""],
  ['{"a": 1 "b": 2}', /comma is missing/, '"'],
  ['{"a": 1,}', /remove it/, ","],
  ["[1,]", /remove it/, ","],
  ['{"a": [1, 2}', /stands where/, "}"],
  ['{"a": {"b": 1', /“{” is never closed/, "{"],
  ['{"a" 1}', /colon/, '"a"'],
  ["{a: 1}", /“a” must stand in double quotes/, "a"],
  ["{'a': 1}", /straight double quotes/, "'"],
  ['{"a": “b”}', /straight double quotes/, "“"],
  ['{"a": True}', /Write true/, "True"],
  ['{"a": None}', /write null/, "None"],
  ['{"a": hello}', /Texts stand in double quotes/, "hello"],
  ['{"a": 01}', /no number/, "01"],
  ['{"a": "b\nc"}', /written \\n/, '"b'],
  ['{"a": "b', /no closing quote/, '"b'],
  ['{"a": "\\x"}', /backslash/, "\\x"],
  ['{"a": 1} // note', /ended before/, "// note"],
  ['{"a": // note\n1}', /no comments/, "/"],
  ['{"a":\u00a01}', /special space/, "\u00a0"],
  ['{"a": ', /text ends/, ""],
  ['{"a": 1, "a": 2}', /“a” is there twice/, '"a"'],
  ['{"x": {"a": 1, "\\u0061": 2}}', /“a” is there twice/, '"\\u0061"'],
  ['["x\\u0000y"]', /NUL/, "\\u0000"],
  ['{"id": 12345678901234567890}', /kept exactly/, "12345678901234567890"],
  ["1e400", /kept exactly/, "1e400"],
])("%s is refused in plain words at its place", (text, message, place) => {
  const [said, at] = refusal(text);
  expect(said).toMatch(message);
  expect(at).toBe(place);
});

test("all duplicates and NULs are told at once", () => {
  expect(readJsonText('{"a":"\\u0000","a":1,"a":2}').problems).toHaveLength(3);
});

test("what is missing is told at the start of what it is missing from", () => {
  const text = '{"a": {"b": [1]}}';
  const { places } = readJsonText(text);
  if (!places) throw new Error("not read");
  expect(placeOf(places, ["a", "c"])).toEqual({ from: 6, to: 7 });
  expect(placeOf(places, ["a", "b", 5])).toEqual({ from: 12, to: 13 });
  expect(placeOf(places, ["toString"])).toEqual({ from: 0, to: 1 });
});

test("own names of Object are keys like any other", () => {
  const text = '{"__proto__": {"a": 1}, "constructor": 2}';
  const { places, problems } = readJsonText(text);
  expect(problems).toEqual([]);
  const at = places && placeOf(places, ["__proto__", "a"]);
  expect(text.slice(at?.from, at?.to)).toBe("1");
});

test("depth and length overflow nothing", () => {
  expect(refusal("[".repeat(100_000))[0]).toMatch(/1000 levels/);
  const nested = `${"[".repeat(900)}${"]".repeat(900)}`;
  expect(readJsonText(nested).problems).toEqual([]);
  const long = JSON.stringify({ prompt: 'a\\"\n'.repeat(1_000_000) });
  expect(readJsonText(long).problems).toEqual([]);
});
