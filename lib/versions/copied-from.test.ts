import { expect, test } from "vitest";
import {
  asCopy,
  copiedFrom,
  copiesOf,
  formatCopySource,
  parseCopySource,
  withoutCopyLink,
} from "./copied-from";
import { exportPresent } from "./exchange";

const source = { slug: "staging", assistantId: "6f9c1d3e-0000-4000-8000-000000000001" };
const assistant = {
  assistant_id: source.assistantId,
  graph_id: "agent",
  name: "Support",
  description: null,
  config: { configurable: { api_key: "canary", model: "a" } },
  context: {},
  metadata: { team: "x", roster_note: "n", roster_save: "s" },
  version: 4,
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
};
const file = exportPresent({ assistant, versions: [], isSecret: (name) => name === "api_key" });

test("a copy says where it came from, keeps its own metadata, and takes no secret along", () => {
  const [version] = asCopy(file, source).versions;
  expect(version?.metadata).toMatchObject({ team: "x", ...copiesOf(source) });
  expect(copiedFrom(version?.metadata ?? {})).toEqual({ ...source, version: 4 });
  expect(JSON.stringify(version)).not.toContain("canary");
});

test("compared without the link, a copy is as its source was", () => {
  const copy = { ...assistant, metadata: { ...assistant.metadata, ...copiesOf(source) } };
  expect(withoutCopyLink(copy)).toEqual(assistant);
  expect(withoutCopyLink(assistant)).toEqual(assistant);
});

test.each(["", "staging", "staging/", "/id", "A/id", "a/b/c", "../x"])(
  "%j is no source",
  (text) => {
    expect(parseCopySource(text)).toBeNull();
  },
);

test("a source reads back as it was written", () => {
  expect(parseCopySource(formatCopySource(source))).toEqual(source);
  expect(copiedFrom({ roster_copied_from: 3, roster_copied_version: "4" })).toBeNull();
});
