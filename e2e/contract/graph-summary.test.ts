import { expect, it } from "vitest";
import { FIRST_OF_GRAPH, readGraphSummary } from "@/lib/langgraph/graph-summary";
import { expected, newAssistant, outcome, roster } from "./contract";

const { signal } = new AbortController();
// No other test makes assistants of it meanwhile.
const GRAPH = expected({ embedded: "research", python: "questions" });

it("counts a graph's assistants, and reads the first without their values", async () => {
  const info = await roster.info();
  const before = await readGraphSummary(roster, info, GRAPH, signal);
  const prompt = "long ".repeat(5_000);
  const made = [];
  for (let at = 0; at < FIRST_OF_GRAPH; at++) {
    made.push(await newAssistant({ graph_id: GRAPH, context: { system_prompt: prompt } }));
  }
  const [oldest] = made;
  await roster.assistants.update(oldest?.assistant_id ?? "", { description: "changed last" });
  const { count, first, latest } = await readGraphSummary(roster, info, GRAPH, signal);
  expect(count).toBe(before.count + FIRST_OF_GRAPH);
  expect(first).toHaveLength(FIRST_OF_GRAPH);
  expect(JSON.stringify(first)).not.toContain("long long");
  expect(first[0]).toMatchObject({ graph_id: GRAPH, name: expect.any(String) });
  // Where the server sorts, what was changed last comes first.
  const isOldest = first[0]?.assistant_id === oldest?.assistant_id;
  expect({ isOldest, of: latest?.of }).toEqual(
    expected({
      embedded: { isOldest: false, of: "making" },
      python: { isOldest: true, of: "change" },
    }),
  );
});

it("finds nothing of a graph that is not there, or says so", async () => {
  const summary = outcome(readGraphSummary(roster, await roster.info(), "nowhere", signal));
  expect(await summary).toEqual(
    expected<unknown>({
      embedded: { count: 0, first: [], latest: null },
      python: "not_found",
      aegra: { count: 0, first: [], latest: null },
    }),
  );
});
