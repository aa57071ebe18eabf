import { startGeneratedServer } from "../servers/generated.mjs";
import { startRoster } from "../start-roster.mjs";
import { bareTable } from "./bare-table.mjs";
import { goThrough, MOST_AFTER_MS } from "./table-steps.mjs";

export const name = `The table with 100, 10,000 and 100,000 assistants on a generated server, medians (goals: drawn ≤ ${MOST_AFTER_MS} ms after the server's answer, and no later than a frame or two after where there are 100)`;

const TURNS = 5;
const TWO_FRAMES_MS = 34;

/**
 * @param {import("./run.mjs").Stage} stage
 * @returns {Promise<import("./run.mjs").Row[]>}
 */
export async function run({ browser }) {
  /** @type {import("./run.mjs").Row[]} */
  const rows = [];
  /** @type {Map<string, number>} */
  const few = new Map();
  for (const total of [100, 10_000, 100_000]) {
    const server = await startGeneratedServer({ total });
    const roster = await startRoster({ env: { LANGGRAPH_API_URL: server.url } });
    try {
      const url = `${roster.url}/default/assistants`;
      const stage = { url, serverUrl: server.url, total, turns: TURNS };
      for (const { what, numbers } of await goThrough(browser, stage)) {
        const after = numbers["drawn after ms"] ?? Number.NaN;
        if (total === 100) few.set(what, after);
        const growth = (few.get(what) ?? 0) + TWO_FRAMES_MS;
        rows.push({
          what: `${total.toLocaleString("en")}: ${what}`,
          numbers,
          goals: [
            { column: "drawn after ms", most: MOST_AFTER_MS },
            ...(total === 100 ? [] : [{ column: "drawn after ms", most: growth }]),
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
