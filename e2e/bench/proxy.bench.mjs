import { performance } from "node:perf_hooks";
import { startRoster } from "../start-roster.mjs";

export const name =
  "A run's stream of 2,000 tokens without pauses, through the proxy and straight (goal: ≥ 0.9 of the events/s)";

const RUNS = 5;

/** @returns {Promise<import("./run.mjs").Row[]>} */
export async function run() {
  const roster = await startRoster({ env: { ROSTER_DEMO_DELAY_MS: "0" } });
  try {
    const proxied = `${roster.url}/api/deployments/local`;
    await read(proxied);
    await read(roster.serverUrl);
    const through = [];
    const straight = [];
    // In turns, so that what the machine does meanwhile falls on both.
    for (let turn = 0; turn < RUNS; turn++) {
      through.push(await read(proxied));
      straight.push(await read(roster.serverUrl));
    }
    return [
      { what: "Through the proxy", numbers: middle(through) },
      { what: "Straight", numbers: middle(straight) },
    ];
  } finally {
    await roster.stop();
  }
}

/** @param {string} base @param {string} path @param {unknown} body */
async function post(base, path, body) {
  const response = await fetch(base + path, {
    method: "POST",
    headers: { "content-type": "application/json", origin: new URL(base).origin },
    body: JSON.stringify(body),
  });
  if (!response.ok || !response.body) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  return response;
}

/** @param {string} base */
async function read(base) {
  const { thread_id } = await (await post(base, "/threads", {})).json();
  const start = performance.now();
  const response = await post(base, `/threads/${thread_id}/runs/stream`, {
    assistant_id: "agent",
    input: { messages: [{ role: "user", content: "say 2000 tokens" }] },
    stream_mode: ["messages-tuple"],
  });
  let first = 0;
  let events = 0;
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    if (first === 0) first = performance.now();
    events += decoder.decode(read.value, { stream: true }).match(/^event:/gm)?.length ?? 0;
  }
  const seconds = (performance.now() - start) / 1000;
  if (events < 2000) throw new Error(`only ${events} events came`);
  return { "events/s": events / seconds, "first byte ms": first - start };
}

/** @param {Record<string, number>[]} runs */
function middle(runs) {
  const of = (/** @type {string} */ column) =>
    runs.map((each) => each[column] ?? 0).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return Object.fromEntries(Object.keys(runs[0] ?? {}).map((column) => [column, of(column)]));
}
