import { readFile } from "node:fs/promises";
import { chromium } from "playwright";
import { BROWSER_FLAGS, ensureBrowser } from "../find-browser.mjs";
import { startGeneratedServer } from "../servers/generated.mjs";
import { startRoster } from "../start-roster.mjs";

const MOST_MB = 150;

export const name = `Memory of a tab with 100,000 assistants, as pages are turned, after a collection (goal: ≤ ${MOST_MB} MB of its process)`;

const TOTAL = 100_000;
const TURNS = [0, 10, 50];

/** @returns {Promise<import("./run.mjs").Row[]>} */
export async function run() {
  const server = await startGeneratedServer({ total: TOTAL });
  const roster = await startRoster({ env: { LANGGRAPH_API_URL: server.url } });
  // A browser of its own, so that its one tab is told from others.
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  try {
    const page = await browser.newPage();
    const blank = await memoryOf(browser, page);
    await page.goto(`${roster.url}/default/assistants`);
    await page.getByRole("button", { name: "Next page" }).waitFor();
    const rows = [];
    let turned = 0;
    for (const turns of TURNS) {
      for (; turned < turns; turned++) await turn(page);
      rows.push({ what: `After ${turns} pages`, numbers: await memoryOf(browser, page) });
    }
    await searchAndFilter(page);
    const goals = [{ column: "process MB", most: MOST_MB }];
    rows.push({
      what: "And a search, a graph and 100 a page",
      numbers: await memoryOf(browser, page),
    });
    return [...rows.map((row) => ({ ...row, goals })), { what: "A blank tab", numbers: blank }];
  } finally {
    await browser.close();
    await roster.stop();
    await server.stop();
  }
}

/** @param {import("playwright").Page} page */
async function turn(page) {
  const from = await shown(page);
  await page.getByRole("button", { name: "Next page" }).click();
  await page.waitForFunction(isOther, from);
}

/** @param {import("playwright").Page} page */
async function searchAndFilter(page) {
  for (const step of [
    () => page.getByRole("searchbox", { name: "Search by name" }).fill("support"),
    () => page.getByLabel("Graph", { exact: true }).selectOption("agent"),
    () => page.getByLabel("Rows on a page").selectOption("100 a page"),
  ]) {
    const from = await shown(page);
    await step();
    await page.waitForFunction(isOther, from);
  }
}

/** @param {import("playwright").Page} page */
function shown(page) {
  return page.evaluate(
    () => document.querySelector("nav[aria-label=Pagination]")?.textContent ?? "",
  );
}

function isOther(/** @type {string} */ from) {
  const busy = document.querySelector("main [aria-busy=true]");
  return !busy && document.querySelector("nav[aria-label=Pagination]")?.textContent !== from;
}

/**
 * What the tab holds after a collection: its scripts' heap, and what its process has for itself alone,
 * which is what the browser's own task manager says of a tab.
 * @param {import("playwright").Browser} browser @param {import("playwright").Page} page
 */
async function memoryOf(browser, page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return { "heap MB": usedSize / 1e6, "process MB": await ofProcess(browser) };
}

/** @param {import("playwright").Browser} browser */
async function ofProcess(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => privateMegabytes(id));
  return Math.max(...(await Promise.all(sizes)));
}

/** Not a number where the system does not say. @param {number} pid */
async function privateMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const of = (/** @type {string} */ key) =>
    Number(new RegExp(`^${key}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? Number.NaN);
  return ((of("RssAnon") + of("VmSwap")) * 1024) / 1e6;
}
