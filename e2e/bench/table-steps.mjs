import { performance } from "node:perf_hooks";
import { cpuClock } from "./cpu-time.mjs";
import { installTableWatch } from "./table-watch.mjs";

/** @typedef {import("playwright").Page} Page */
/** @typedef {import("./table-watch.mjs").Watched} Watched */
/** @typedef {{ tableWatch: import("./table-watch.mjs").TableWatch, firstRows: Promise<Watched> }} Watching */
/** @typedef {{ what: string, act: (page: Page, turn: number, pages: number) => Promise<unknown>, clears?: boolean }} Step */

/** Roster is to draw the rows no later than this after the server has answered. */
export const MOST_AFTER_MS = 150;

/**
 * A page that is opened brings its rows along, so that its time is that of the whole page: it is told, not judged.
 * @param {string} what
 */
export function drawnGoals(what) {
  return what.startsWith("open") ? [] : [{ column: "drawn after ms", most: MOST_AFTER_MS }];
}

const PER_PAGE = 50;

/** What a person does with the table, one after the other; some begin with clearing the filters. @type {Step[]} */
const STEPS = [
  { what: "next page", act: (page) => button(page, "Next page").click() },
  { what: "last page", act: (page) => button(page, "Last page").click() },
  {
    what: "jump to a page",
    act: async (page, turn, pages) => {
      const field = page.getByRole("textbox", { name: "Page", exact: true });
      const wanted = [1234, 100].find((far) => far + turn < pages);
      await field.fill(`${wanted ? wanted + turn : pages}`);
      await field.press("Enter");
    },
  },
  {
    what: "search",
    act: (page) => page.getByRole("searchbox", { name: "Search by name" }).fill("support"),
  },
  {
    what: "filter by graph",
    act: (page) => page.getByLabel("Graph", { exact: true }).selectOption("agent"),
    clears: true,
  },
  {
    what: "filter by metadata",
    act: async (page) => {
      await button(page, "Metadata").click();
      const form = page.getByRole("form", { name: "Filter by metadata" });
      await form.getByLabel("Key").fill("team");
      await form.getByLabel("Value").fill("red");
      await form.getByLabel("Value").press("Enter");
    },
    clears: true,
  },
  {
    what: "100 a page",
    act: (page) => page.getByLabel("Rows on a page").selectOption("100 a page"),
    clears: true,
  },
];

/**
 * Goes through the table as a person does, `turns` times, and gives the medians of each step.
 * @param {import("playwright").Browser} browser
 * @param {{ url: string, serverUrl: string, total: number, turns: number }} stage `url` of the table
 * @returns {Promise<{ what: string, numbers: Record<string, number> }[]>}
 */
export async function goThrough(browser, { url, serverUrl, total, turns }) {
  const page = await browser.newPage();
  await page.addInitScript(installTableWatch);
  /** @type {Map<string, Record<string, number>[]>} */
  const measured = new Map();
  const note = (/** @type {string} */ what, /** @type {Record<string, number>} */ numbers) =>
    measured.set(what, [...(measured.get(what) ?? []), numbers]);
  const raw = replayer(page, serverUrl);
  const clock = await cpuClock(page);
  const pages = Math.ceil(total / PER_PAGE);
  try {
    await visit(page, url);
    for (let turn = 0; turn < turns; turn++) {
      const opened = await visit(page, url);
      note("open", asOpened(opened.drawn, await raw.ofOpening()));
      for (const { what, act, clears } of STEPS) {
        if (clears) await clearFilters(page);
        // Of two pages, the last is the next one too, and would be known already.
        else if (pages === 2) await visit(page, url);
        raw.forget();
        const before = await clock.read();
        const watched = await rowsAfter(page, () => act(page, turn, pages));
        const { task } = await clock.read();
        note(what, asStep(watched, await raw.again(), task - before.task));
      }
      await page.goto(url.replace(/assistants$/, "graphs"));
      await page.evaluate(() => /** @type {Watching} */ (Object(globalThis)).tableWatch.settled());
      const { acted, drawn } = await rowsAfter(page, () =>
        page.getByRole("link", { name: "Assistants", exact: true }).click(),
      );
      note("open from another page", asOpened(drawn - acted, await raw.ofOpening()));
    }
  } finally {
    await page.close();
  }
  return [...measured].map(([what, all]) => ({ what, numbers: medians(all) }));
}

/** @param {Page} page @param {string} url */
async function visit(page, url) {
  await page.goto(url);
  return page.evaluate(async () => {
    const { firstRows, tableWatch } = /** @type {Watching} */ (Object(globalThis));
    const watched = await firstRows;
    await tableWatch.settled();
    return watched;
  });
}

/** @param {Page} page */
async function clearFilters(page) {
  await rowsAfter(page, () => button(page, "Clear filters").click());
}

/**
 * Does `act`, and resolves when the rows have changed and are drawn. Both are awaited together: where
 * the act fails, it is that which is told, and not that the page with the watch was closed.
 * @param {Page} page @param {() => Promise<unknown>} act
 */
async function rowsAfter(page, act) {
  const seen = page.evaluate(() =>
    /** @type {Watching} */ (Object(globalThis)).tableWatch.nextRows(),
  );
  const [watched] = await Promise.all([seen, act()]);
  return watched;
}

/** @param {Page} page @param {string} name */
function button(page, name) {
  return page.getByRole("button", { name, exact: true });
}

/** The rows come in the page itself, so that the server's answer is only known from a direct request. @param {number} drawn @param {number} raw */
function asOpened(drawn, raw) {
  return numbersOf({ acted: 0, asked: 0, answered: raw, drawn }, raw, Number.NaN);
}

/** @param {Watched} watched @param {number} raw @param {number} cpu */
function asStep(watched, raw, cpu) {
  if (!Number.isFinite(watched.asked)) throw new Error("the rows were known before");
  return numbersOf(watched, raw, cpu);
}

/**
 * `cpu` is what the page's own thread worked from the act to the last frame, whatever else the machine did.
 * @param {Watched} watched @param {number} raw @param {number} cpu
 */
export function numbersOf({ acted, asked, answered, drawn }, raw, cpu) {
  return {
    "until asked ms": asked - acted,
    "answer ms": answered - asked,
    "raw answer ms": raw,
    "drawn after ms": drawn - answered,
    "in all ms": drawn - acted,
    "CPU ms": cpu,
  };
}

/** @param {Record<string, number>[]} all */
export function medians(all) {
  const columns = Object.keys(all[0] ?? {});
  return Object.fromEntries(
    columns.map((column) => [column, median(all.map((each) => each[column] ?? Number.NaN))]),
  );
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Sends what a step asked for once more, straight to the server, and takes the time.
 * @param {Page} page @param {string} serverUrl
 */
function replayer(page, serverUrl) {
  /** @type {{ path: string, body: string }[]} */
  let asked = [];
  page.on("request", (request) => {
    const [path] = /\/assistants\/(?:search|count)$/.exec(request.url()) ?? [];
    if (path) asked.push({ path, body: request.postData() ?? "{}" });
  });
  return {
    forget: () => {
      asked = [];
    },
    again: () => timeOf(serverUrl, asked),
    ofOpening: () => timeOf(serverUrl, FIRST_PAGE),
  };
}

/** What Roster's own server asks for, for a page that is opened. */
export const FIRST_PAGE = [
  {
    path: "/assistants/search",
    body: JSON.stringify({
      limit: PER_PAGE,
      offset: 0,
      select: "assistant_id graph_id name description version metadata created_at updated_at".split(
        " ",
      ),
    }),
  },
  { path: "/assistants/count", body: "{}" },
];

/** @param {string} serverUrl @param {{ path: string, body: string }[]} requests */
async function timeOf(serverUrl, requests) {
  const start = performance.now();
  const headers = { "content-type": "application/json" };
  const answers = requests.map(async ({ path, body }) => {
    const response = await fetch(serverUrl + path, { method: "POST", headers, body });
    await response.arrayBuffer();
  });
  await Promise.all(answers);
  return performance.now() - start;
}
