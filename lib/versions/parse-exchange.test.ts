import { describe, expect, it } from "vitest";
import { MOST_BYTES, parseExport } from "./parse-exchange";

const version = {
  version: 1,
  created_at: "",
  note: null,
  author: null,
  graph_id: "agent",
  name: "A",
  description: null,
  config: {},
  context: null,
  metadata: {},
};
const good = {
  format: "roster/assistant",
  format_version: 1,
  exported_at: "2026-11-27T11:00:00.000Z",
  source: { graph_id: "agent", assistant_id: "x" },
  assistant: { name: "A", active_version: 1 },
  secrets_left_out: 0,
  versions: [version],
};
const withVersion = (change: object) => ({ ...good, versions: [{ ...version, ...change }] });
const text = (value: unknown) => JSON.stringify(value);

describe("parseExport", () => {
  it("takes an export, with the newest version first", () => {
    const versions = [version, { ...version, version: 2 }];
    const { file } = parseExport(`\uFEFF${text({ ...good, versions })}`);
    expect(file?.versions.map((each) => each.version)).toEqual([2, 1]);
  });

  it("says which keys it does not know", () => {
    const result = parseExport(text({ ...withVersion({ colour: 1 }), $schema: "x", more: 1 }));
    expect(result).toMatchObject({ ignored: ["more", "versions.0.colour"] });
  });

  it.each([
    ["", /Empty text/],
    ["{", /Not valid JSON/],
    ["[]", /no export of an assistant/],
    [text({ hello: 1 }), /no export of an assistant/],
    [text({ ...good, format: "other" }), /no export of an assistant/],
    [text({ ...good, format_version: 2 }), /newer Roster \(format version 2/],
    [text({ ...good, format_version: "1" }), /format_version/],
    [text({ ...good, versions: [] }), /versions/],
    [text({ ...good, versions: [version, version] }), /Version 1 is in it twice/],
    [text(withVersion({ graph_id: undefined })), /“versions.0.graph_id” is missing/],
    [text(withVersion({ graph_id: "" })), /versions.0.graph_id/],
    [text(withVersion({ version: 1.5 })), /versions.0.version/],
    [text(withVersion({ config: [] })), /“versions.0.config” should be an object/],
    [text(withVersion({ note: 5 })), /versions.0.note/],
    [text(good).replace('"config":{}', '"config":{"__proto__":{"a":1}}'), /“__proto__”/],
    [text(good).replace('"config":{}', '"config":{"a":1,"a":2}'), /“a” is there twice/],
    [text(withVersion({ name: "a\0b" })), /NUL/],
    [
      text(good).replace('"config":{}', '"config":{"id":12345678901234567890}'),
      /12345678901234567890/,
    ],
    [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, /nested too deeply/],
    [text(withVersion({ name: "é".repeat(MOST_BYTES / 2) })), /larger than 8 MiB/],
  ])("refuses %.60s", (input, reason) => {
    const { file, problem } = parseExport(input);
    expect(file).toBeNull();
    expect(problem).toMatch(reason);
  });

  it("keeps whole numbers that JavaScript keeps, and long texts of digits", () => {
    const config = { limit: 9007199254740991, id: "12345678901234567890", ratio: 0.1 };
    expect(parseExport(text(withVersion({ config }))).file?.versions[0]?.config).toEqual(config);
  });
});
