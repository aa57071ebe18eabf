import { expect, test } from "vitest";
import type { AllFits, DriftedRow } from "@/lib/langgraph/check-all-fits";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { allFitsSummary, checkAllText, checkingText } from "./all-fits-words";

const row: AssistantSummary = {
  assistant_id: "a",
  graph_id: "g",
  name: "A",
  description: null,
  version: 1,
  metadata: {},
  created_at: "",
  updated_at: "",
};
const one: DriftedRow = { row, fit: { state: "checking" }, tags: undefined };

function found(part: Partial<AllFits>): AllFits {
  return { drifted: [], unknown: new Map(), checked: 4, total: 4, isGappy: false, ...part };
}

test.each<[Partial<AllFits>, string]>([
  [{}, "All 4 fit the schemas of their graphs."],
  [{ drifted: [one] }, "1 of 4 does not fit the schema of its graph."],
  [{ drifted: [one, one] }, "2 of 4 do not fit the schemas of their graphs."],
  [{ unknown: new Map([["r", [row]]]) }, "What could be checked fits the schemas of their graphs."],
  [{ unknown: new Map([["r", [row, row, row, row]]]) }, "None could be checked."],
  [
    { checked: 10_000, total: 100_000, isGappy: true },
    "All 10,000 fit the schemas of their graphs. Only the newest 10,000 of 100,000 were checked: filter the table to reach others. Others deleted or moved assistants meanwhile, so that some may have been passed over.",
  ],
])("the summary of a whole list, %#", (part, words) => {
  expect(allFitsSummary(found(part))).toBe(words);
});

test("the button names how many, as far as that is known and at the most", () => {
  expect(checkAllText(1234, false)).toBe("Check all 1,234");
  expect(checkAllText(51, true)).toBe("Check all that match");
  expect(checkAllText(100_000, false)).toBe("Check the newest 10,000");
});

test("how far it is, of what is checked at the most", () => {
  expect(checkingText({ checked: 25, total: 100_000, drifted: 1 })).toBe(
    "Checked 25 of 10,000. 1 does not fit so far.",
  );
  expect(checkingText({ checked: 25, total: 130, drifted: 0 })).toBe(
    "Checked 25 of 130. 0 do not fit so far.",
  );
});
