// @ts-check
import { expect, test } from "vitest";
import { graph } from "./report.mjs";

test("fills in what the input leaves out", async () => {
  const report = await graph.invoke({ topic: "Tea" });
  expect(report.title).toBe("Report: Tea");
  expect(report.sections.map((section) => section.heading)).toEqual(["Background", "Findings"]);
  expect(report.sections[0]?.body.match(/Point/g)).toHaveLength(3);
});

test("input and configuration shape the report", async () => {
  const report = await graph.invoke(
    { topic: "Tea", sections: ["Taste"], tone: "sceptical", length: 1 },
    { configurable: { author: "Ada", audience: "engineers", number_sections: true } },
  );
  expect(report.summary).toBe(
    "Ada finds, for engineers, that Tea has yet to prove itself. It covers 1. Taste.",
  );
  expect(report.sections).toEqual([
    { heading: "1. Taste", body: 'Point 1 under "1. Taste": Tea has yet to prove itself.' },
  ]);
});

test("a report needs a topic", async () => {
  await expect(graph.invoke({})).rejects.toThrow(/topic/);
});
