import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryObject } from "@/lib/langgraph/arbitrary-json";
import type { Json } from "@/lib/langgraph/types";
import {
  fitsRows,
  keyProblem,
  type MetadataRow,
  metadataRows,
  ownMetadata,
  splitMetadata,
  switchKind,
} from "./metadata-rows";

const row = (key: string, value: Json, kind: MetadataRow["kind"] = "text"): MetadataRow => ({
  id: key,
  key,
  value,
  kind,
});

test("any metadata as rows is the same metadata again", () => {
  fc.assert(
    fc.property(arbitraryObject, (metadata) => {
      const { own, servers } = splitMetadata(metadata);
      if (fitsRows(own)) expect(ownMetadata(metadataRows(own, null))).toEqual(own);
      expect({ ...servers, ...own }).toEqual(metadata);
    }),
  );
});

test("a string is text, whatever it looks like; all else is JSON", () => {
  const kinds = metadataRows({ a: "5", b: 5, c: "true", d: null, e: {}, f: "" }, null);
  expect(kinds.map(({ kind }) => kind)).toEqual(["text", "json", "text", "json", "json", "text"]);
});

test("what is typed stands as it was typed, until the metadata is another", () => {
  const typed = [row("a", "1"), row("", ""), row("b", "x", "json")];
  expect(metadataRows({ a: "1", b: "x" }, typed)).toBe(typed);
  expect(metadataRows({ a: "2" }, typed)).toEqual([row("a", "2")]);
});

test("a row whose key cannot be saved stays as it is typed and counts for nothing", () => {
  const typed = [row("a", "1"), row("a", "2"), row("__x", "3"), row("", "4")];
  expect(ownMetadata(typed)).toEqual({ a: "1" });
  expect(metadataRows({ a: "1" }, typed)).toBe(typed);
  expect(fitsRows({ "": 1 })).toBe(false);
});

test("the server's own keys are told apart", () => {
  const servers = { created_by: "system", __x: 1, langgraph_auth: {} };
  expect(splitMetadata({ ...servers, created: 1, x__: 2 })).toEqual({
    servers,
    own: { created: 1, x__: 2 },
  });
});

test.each<[MetadataRow, string | null]>([
  [row("team", "a"), null],
  [row("", ""), null],
  [row("", "typed"), "Give it a key."],
  [row("taken", ""), "“taken” is there already."],
  [row("created_by", "me"), "“created_by” is the server's own key."],
  [row("__internal", ""), "“__internal” is the server's own key."],
])("the key of %j: %s", (last, problem) => {
  expect(keyProblem([row("taken", 1), last], 1)).toBe(problem);
});

test("switching reads the same text in the other way, there and back", () => {
  const value = (from: MetadataRow) => [switchKind(from).value, switchKind(switchKind(from)).value];
  expect(value(row("a", "5"))).toEqual([5, "5"]);
  expect(value(row("a", '{"x":1}'))).toEqual([{ x: 1 }, '{"x":1}']);
  expect(value(row("a", "no json"))).toEqual(["no json", "no json"]);
  expect(value(row("a", true, "json"))).toEqual(["true", true]);
  expect(switchKind(row("a", '{"x":1,"x":2}')).value).toBe('{"x":1,"x":2}');
});
