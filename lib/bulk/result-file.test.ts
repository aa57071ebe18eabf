import { expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import type { BulkResult } from "./bulk-result";
import { resultFile } from "./result-file";

const words = {
  done: "Deleted",
  already: "Was gone",
  failed: "Not deleted",
  unknown: "Not known",
  undone: "There again",
  untried: "Not tried",
};

test("each has a row, with its result in words and why it failed", () => {
  const item = (assistant_id: string) => ({
    assistant_id,
    graph_id: "agent",
    name: `Bot ${assistant_id}`,
    isDefault: false,
  });
  const results = new Map<string, BulkResult>([
    ["1", { state: "done" }],
    ["2", { state: "failed", error: new RosterError("conflict", "Busy, so no.") }],
  ]);
  const [head, ...rows] = resultFile(["1", "2", "3"].map(item), results, words).split("\r\n");
  expect(head).toBe("\uFEFFassistant_id,graph_id,name,result,why");
  expect(rows).toEqual([
    "1,agent,Bot 1,Deleted,",
    '2,agent,Bot 2,Not deleted,"Busy, so no."',
    "3,agent,Bot 3,Not tried,",
    "",
  ]);
});
