import { cpuClock } from "./cpu-time.mjs";
import { FIRST_PAGE, medians, numbersOf } from "./table-steps.mjs";

/**
 * The baseline: a page that asks the server itself for as many rows, and draws five cells of each.
 * @param {import("playwright").Browser} browser @param {string} serverUrl @param {number} turns
 */
export async function bareTable(browser, serverUrl, turns) {
  const page = await browser.newPage();
  try {
    await page.goto(`${serverUrl}/ok`);
    await page.setContent("<!doctype html><main><table></table></main>");
    const clock = await cpuClock(page);
    const all = [];
    for (let turn = 0; turn < turns; turn++) {
      const before = await clock.read();
      const watched = await page.evaluate(drawBare, FIRST_PAGE);
      const { task } = await clock.read();
      all.push(numbersOf(watched, watched.answered, task - before.task));
    }
    return { what: "A bare page that asks by itself", numbers: medians(all) };
  } finally {
    await page.close();
  }
}

/**
 * @param {typeof FIRST_PAGE} requests
 * @returns {Promise<import("./table-watch.mjs").Watched>}
 */
async function drawBare(requests) {
  const start = performance.now();
  const headers = { "content-type": "application/json" };
  const [rows] = await Promise.all(
    requests.map(async ({ path, body }) =>
      (await fetch(path, { method: "POST", headers, body })).json(),
    ),
  );
  const answered = performance.now() - start;
  const lines = rows.map((/** @type {Record<string, unknown>} */ row) => {
    const line = document.createElement("tr");
    for (const field of ["name", "graph_id", "version", "updated_at", "assistant_id"]) {
      line.insertCell().textContent = String(row[field]);
    }
    return line;
  });
  document.querySelector("table")?.replaceChildren(...lines);
  await new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
  });
  return { acted: 0, asked: 0, answered, drawn: performance.now() - start };
}
