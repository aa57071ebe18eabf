import fc from "fast-check";
import { expect, test } from "vitest";
import {
  filteredMetadata,
  formatMetadataFilter,
  type MetadataFilter,
  parseMetadataFilter,
  withMetadataFilter,
} from "./metadata-filter";

test.each<[string, MetadataFilter | null]>([
  ["team=a", { key: "team", value: "a" }],
  [" team = a b ", { key: "team", value: "a b" }],
  ["rate=5", { key: "rate", value: 5 }],
  ["rate=-0.5", { key: "rate", value: -0.5 }],
  ['rate="5"', { key: "rate", value: "5" }],
  ["order=12345678901234567890", { key: "order", value: "12345678901234567890" }],
  ["version=1.0", { key: "version", value: "1.0" }],
  ["live=true", { key: "live", value: true }],
  ["gone=null", { key: "gone", value: "null" }],
  ["tags=[1]", { key: "tags", value: "[1]" }],
  ['owner={"team":"a"}', { key: "owner", value: { team: "a" } }],
  ['owner={"team"', { key: "owner", value: '{"team"' }],
  ["query=a=b", { key: "query", value: "a=b" }],
  ['"a=b"=c', { key: "a=b", value: "c" }],
  ['"half=c', { key: '"half', value: "c" }],
  ["empty=", { key: "empty", value: "" }],
  ["=a", null],
  ["team", null],
  ["", null],
])("%s is read as %j", (text, filter) => {
  expect(parseMetadataFilter(text)).toEqual(filter);
});

test("what the URL says of a filter is read back as the same filter, whatever it holds", () => {
  const value = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
  );
  const key = fc.oneof(fc.string(), fc.constantFrom("", " a", "a=b", '"', '"a"=', "__proto__"));
  fc.assert(
    fc.property(fc.record({ key, value }), (filter) => {
      expect(parseMetadataFilter(formatMetadataFilter(filter))).toEqual(filter);
    }),
    { numRuns: 300 },
  );
});

test("filters hold together, and of two with one key the last one counts", () => {
  const a = { key: "team", value: "a" };
  const b = { key: "team", value: "b" };
  const live = { key: "live", value: true };
  expect(filteredMetadata([a, live, b])).toEqual({ team: "b", live: true });
  expect(withMetadataFilter([a, live], b)).toEqual([live, b]);
});

test("a key that JavaScript treats as special is searched for like any other", () => {
  const metadata = filteredMetadata([{ key: "__proto__", value: "x" }]);
  expect(JSON.stringify(metadata)).toBe('{"__proto__":"x"}');
});
