import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { startEmbeddedServer } from "../servers/embedded.mjs";
import { assistantAt, GRAPHS } from "../servers/generated/assistant-at.mjs";
import { startRoster } from "../start-roster.mjs";
import { bareTable } from "./bare-table.mjs";
import { drawnGoals, goThrough, MOST_AFTER_MS } from "./table-steps.mjs";

export const name = `The table with 10,000 assistants on the embedded JS server, medians (goal: drawn ≤ ${MOST_AFTER_MS} ms after the server's answer)`;

const TOTAL = 10_000;
const AT_ONCE = 8;
const TURNS = 3;

/**
 * @param {import("./run.mjs").Stage} stage
 * @returns {Promise<import("./run.mjs").Row[]>}
 */
export async function run({ browser }) {
  const dataDir = await mkdtemp(join(tmpdir(), "roster-bench-"));
  const server = await startEmbeddedServer({ port: 0, dataDir });
  const start = performance.now();
  await makeAll(server.url);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const roster = await startRoster({ env: { LANGGRAPH_API_URL: server.url } });
  try {
    const stage = {
      url: `${roster.url}/default/assistants`,
      serverUrl: server.url,
      total: TOTAL,
      turns: TURNS,
    };
    const rows = await goThrough(browser, stage);
    return [
      ...rows.map(({ what, numbers }, at) => ({
        what: at === 0 ? `${what} (10,000 made in ${seconds} s)` : what,
        numbers,
        goals: drawnGoals(what),
      })),
      await bareTable(browser, server.url, TURNS),
    ];
  } finally {
    await roster.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Makes on the server what the generated one makes up; the defaults are there. @param {string} url */
async function makeAll(url) {
  let next = GRAPHS.length;
  const make = async () => {
    while (next < TOTAL) {
      const { version: _, created_at: __, updated_at: ___, ...made } = assistantAt(next++);
      const response = await fetch(`${url}/assistants`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...made, description: made.description ?? undefined }),
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, make));
}
