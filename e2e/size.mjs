import { gzipSync } from "node:zlib";
import { Client } from "@langchain/langgraph-sdk";
import { chromium } from "playwright";
import { BROWSER_FLAGS, ensureBrowser } from "./find-browser.mjs";
import { startRoster } from "./start-roster.mjs";

const KILOBYTE = 1000;

/**
 * Budgets in KB gzip, and what is on screen once a route's last part has loaded.
 * @typedef {import("playwright").Page} Page
 * @type {Record<string, { budget: number, path: (id: string) => string, last: (page: Page) => import("playwright").Locator }>}
 */
const ROUTES = {
  table: {
    budget: 210,
    path: () => "/local/assistants",
    last: (page) => page.getByRole("link", { name: "Studio" }).first(),
  },
  versions: {
    budget: 200,
    path: (id) => `/local/assistants/${id}/versions`,
    last: (page) => page.getByRole("button", { name: "Set a label" }),
  },
  new: {
    budget: 310,
    path: () => "/local/assistants/new?graph=agent",
    last: (page) => page.getByLabel("System prompt", { exact: true }),
  },
  edit: {
    budget: 310,
    path: (id) => `/local/assistants/${id}/edit`,
    last: (page) => page.getByLabel("System prompt", { exact: true }),
  },
  studio: {
    budget: 260,
    path: (id) => `/local/assistants/${id}/studio`,
    last: (page) => page.getByRole("textbox", { name: "Message" }),
  },
};

/** @param {import("playwright").Request} request */
async function sizeOf(request) {
  const body = await (await request.response())?.body();
  return body ? gzipSync(body, { level: 9 }).length : 0;
}

/**
 * Kilobytes of gzipped JavaScript that a cold load of the page fetches, with the lazy parts that
 * need no click.
 * @param {import("playwright").Browser} browser @param {string} url
 * @param {(page: Page) => import("playwright").Locator} last
 */
async function measure(browser, url, last) {
  const page = await browser.newPage();
  /** @type {Promise<number>[]} */
  const sizes = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") sizes.push(sizeOf(request));
  });
  await page.goto(url);
  await last(page).waitFor();
  await page.waitForLoadState("load");
  // A part that was being loaded may have asked for another one.
  for (let known = -1; known < sizes.length; ) {
    known = sizes.length;
    await Promise.all(sizes);
  }
  page.removeAllListeners("request");
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return bytes / KILOBYTE;
}

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const roster = await startRoster();
let over = 0;
try {
  const sdk = new Client({ apiUrl: roster.serverUrl, apiKey: null });
  const [assistant] = await sdk.assistants.search({ graphId: "agent", limit: 1 });
  if (!assistant) throw new Error("The embedded server has no assistant of the graph “agent”.");
  for (const [name, { budget, path, last }] of Object.entries(ROUTES)) {
    const size = await measure(browser, roster.url + path(assistant.assistant_id), last);
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
