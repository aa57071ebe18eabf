import { gzipSync } from "node:zlib";
import { Client } from "@langchain/langgraph-sdk";
import { chromium } from "playwright";
import { BROWSER_FLAGS, ensureBrowser } from "./find-browser.mjs";
import { startRoster } from "./start-roster.mjs";

const KILOBYTE = 1000;

/** @type {Record<string, { budget: number, path: (assistantId: string) => string }>} */
const ROUTES = {
  table: { budget: 210, path: () => "/local/assistants" },
  versions: { budget: 200, path: (id) => `/local/assistants/${id}/versions` },
  new: { budget: 310, path: () => "/local/assistants/new?graph=agent" },
  edit: { budget: 310, path: (id) => `/local/assistants/${id}/edit` },
  studio: { budget: 260, path: (id) => `/local/assistants/${id}/studio` },
};

/**
 * Kilobytes of gzipped JavaScript that a cold load of the page runs, lazy parts that need no click
 * included. Code that only waits in a prefetch for another page does not count.
 * @param {import("playwright").Browser} browser @param {string} url
 */
async function measure(browser, url) {
  const page = await browser.newPage();
  /** @type {Map<string, Promise<number>>} */
  const scripts = new Map();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body, { level: 9 }).length),
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const executed = await page.evaluate(() =>
    [...document.querySelectorAll("script[src]")].map((script) =>
      script instanceof HTMLScriptElement ? script.src : "",
    ),
  );
  const sizes = await Promise.all(executed.map((source) => scripts.get(source) ?? 0));
  await page.close();
  return sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE;
}

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const roster = await startRoster();
let over = 0;
try {
  const sdk = new Client({ apiUrl: roster.serverUrl, apiKey: null });
  const [assistant] = await sdk.assistants.search({ graphId: "agent", limit: 1 });
  if (!assistant) throw new Error("The embedded server has no assistant of the graph “agent”.");
  for (const [name, { budget, path }] of Object.entries(ROUTES)) {
    const size = await measure(browser, roster.url + path(assistant.assistant_id));
    const verdict = size <= budget ? "ok" : "OVER";
    if (size > budget) over += 1;
    console.log(
      `${name.padEnd(10)} ${size.toFixed(1).padStart(7)} KB gzip, budget ${budget} KB  ${verdict}`,
    );
  }
} finally {
  await roster.stop();
  await browser.close();
}
process.exitCode = over > 0 ? 1 : 0;
