import { startGeneratedServer } from "../servers/generated.mjs";
import { startRoster } from "../start-roster.mjs";
import { bareTable } from "./bare-table.mjs";
import { drawnGoals, goThrough, MOST_AFTER_MS } from "./table-steps.mjs";

const GROWTH = 1.25;

export const name = `The table with 100, 10,000 and 100,000 assistants on a generated server, medians (goals: drawn ≤ ${MOST_AFTER_MS} ms after the server's answer; with 100,000 the page works no more than ${GROWTH} times as long as with 10,000)`;

const TURNS = 5;

/**
 * @param {import("./run.mjs").Stage} stage
 * @returns {Promise<import("./run.mjs").Row[]>}
 */
export async function run({ browser }) {
  /** @type {import("./run.mjs").Row[]} */
  const rows = [];
  /** @type {Map<string, number>} */
  const worked = new Map();
  for (const total of [100, 10_000, 100_000]) {
    const server = await startGeneratedServer({ total });
    const roster = await startRoster({ env: { LANGGRAPH_API_URL: server.url } });
    try {
      const url = `${roster.url}/default/assistants`;
      const stage = { url, serverUrl: server.url, total, turns: TURNS };
      for (const { what, numbers } of await goThrough(browser, stage)) {
        const cpu = numbers["CPU ms"] ?? Number.NaN;
        const before = worked.get(what) ?? Number.NaN;
        worked.set(what, cpu);
        const grows = { column: "CPU ms", most: before * GROWTH };
        rows.push({
          what: `${total.toLocaleString("en")}: ${what}`,
          numbers,
          goals: [
            ...drawnGoals(what),
            // Of a hundred, a filter leaves less than a page.
            ...(total === 100_000 && before > 0 ? [grows] : []),
          ],
        });
      }
      if (total === 100_000) rows.push(await bareTable(browser, server.url, TURNS));
    } finally {
      await roster.stop();
      await server.stop();
    }
  }
  return rows;
}
