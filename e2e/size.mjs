import { gzipSync } from "node:zlib";
import { Client } from "@langchain/langgraph-sdk";
import { chromium } from "playwright";
import { BROWSER_FLAGS, ensureBrowser } from "./find-browser.mjs";
import { startRoster } from "./start-roster.mjs";

const KILOBYTE = 1000;

/**
 * Budgets in KB gzip of all that a route loads without a click, and what is on screen once its last
 * part has. Where a page is of use long before that, `first` is the budget of what its HTML names.
 * @typedef {import("playwright").Page} Page
 * @type {Record<string, { budget: number, first?: number, path: (id: string) => string, last: (page: Page) => import("playwright").Locator }>}
 */
const ROUTES = {
  table: {
    budget: 212,
    path: () => "/local/assistants",
    last: (page) => page.getByRole("link", { name: "Studio" }).first(),
  },
  versions: {
    first: 202,
    budget: 228,
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
    budget: 262,
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
 * Kilobytes of gzipped JavaScript that a cold load of the page fetches: what its HTML names, and
 * all, with the lazy parts that need no click.
 * @param {import("playwright").Browser} browser @param {string} url
 * @param {(page: Page) => import("playwright").Locator} last
 */
async function measure(browser, url, last) {
  const page = await browser.newPage();
  /** @type {Promise<number>[]} */
  const sizes = [];
  /** @type {Promise<number>[]} */
  const named = [];
  const html = await (await page.request.get(url)).text();
  page.on("request", (request) => {
    if (request.resourceType() !== "script") return;
    const size = sizeOf(request);
    sizes.push(size);
    if (html.includes(`src="${new URL(request.url()).pathname}`)) named.push(size);
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
  const [first, all] = [await sumOf(named), await sumOf(sizes)];
  await page.close();
  return { first, all };
}

/** @param {Promise<number>[]} sizes */
async function sumOf(sizes) {
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / KILOBYTE;
}

/** @param {string} name @param {number} size @param {number} budget */
function report(name, size, budget) {
  const isOver = size > budget;
  if (isOver) over += 1;
  const figures = `${size.toFixed(1).padStart(7)} KB gzip, budget ${budget} KB`;
  console.log(`${name.padEnd(17)} ${figures}  ${isOver ? "OVER" : "ok"}`);
}

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const roster = await startRoster();
let over = 0;
try {
  const sdk = new Client({ apiUrl: roster.serverUrl, apiKey: null });
  const [assistant] = await sdk.assistants.search({ graphId: "agent", limit: 1 });
  if (!assistant) throw new Error("The embedded server has no assistant of the graph “agent”.");
  for (const [name, { budget, first, path, last }] of Object.entries(ROUTES)) {
    const size = await measure(browser, roster.url + path(assistant.assistant_id), last);
    if (first !== undefined) report(`${name}, at first`, size.first, first);
    report(name, size.all, budget);
  }
} finally {
  await roster.stop();
  await browser.close();
}
process.exitCode = over > 0 ? 1 : 0;
