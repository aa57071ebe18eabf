import { expect, test } from "vitest";
import { zipOf } from "@/lib/zip";
import { readExportZip } from "./read-export-zip";

const held = {
  format: "roster/assistant",
  format_version: 1,
  exported_at: "2026-01-01T00:00:00Z",
  source: { graph_id: "agent", assistant_id: "a" },
  assistant: { name: "Support bot", active_version: 1 },
  secrets_left_out: 0,
  versions: [
    {
      version: 1,
      created_at: "2026-01-01T00:00:00Z",
      note: null,
      author: null,
      graph_id: "agent",
      name: "Support bot",
      description: null,
      config: {},
      context: {},
      metadata: {},
    },
  ],
};
const zip = (files: { path: string; text: string }[]) => new Blob(zipOf(files));

test("each export of a zip is read, and what is none says why", async () => {
  const file = zip([
    { path: "agent/support-bot.json", text: JSON.stringify(held) },
    { path: "agent/broken.json", text: "{" },
    { path: "__MACOSX/agent/support-bot.json", text: "{" },
    { path: "agent/._support-bot.json", text: "{" },
    { path: "README.md", text: "# Hello" },
  ]);
  const { exports } = await readExportZip(file);
  expect(exports?.map(({ path }) => path)).toEqual(["agent/support-bot.json", "agent/broken.json"]);
  expect(exports?.[0]?.parsed.file?.assistant.name).toBe("Support bot");
  expect(exports?.[1]?.parsed).toMatchObject({ file: null, problem: expect.any(String) });
});

test("a zip without exports is refused, and what is none", async () => {
  const without = await readExportZip(zip([{ path: "a.txt", text: "" }]));
  expect(without.problem).toBe("There is no JSON file in it.");
  expect((await readExportZip(new Blob(["PK\u0003\u0004"]))).problem).toMatch(/no zip/);
});
