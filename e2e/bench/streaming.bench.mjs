import { startRoster } from "../start-roster.mjs";
import { cpuClock } from "./cpu-time.mjs";

export const name =
  "An answer in Markdown, drawn in Chat (goals: at 100 tokens/s script ≤ 1,500 ms and dropped ≤ 5 %; at once drawn/wire ≤ 1.05 and longest task ≤ 100 ms)";

/** @typedef {{ start: number, drawn: number, frames: number, longest: number, wire: number }} Watched */

/** @typedef {{ stopWatching: () => Watched }} Watching */

/** @param {import("./run.mjs").Stage} stage */
export async function run({ browser }) {
  const rows = [];
  for (const [what, delay, words] of /** @type {const} */ ([
    ["2,000 tokens at 100/s", "10", 2000],
    ["5,000 tokens at once", "0", 5000],
  ])) {
    const roster = await startRoster({ env: { ROSTER_DEMO_DELAY_MS: delay } });
    try {
      rows.push({ what, numbers: await answering(browser, roster, words) });
    } finally {
      await roster.stop();
    }
  }
  return [...rows, { what: "A blank page for 5 s", numbers: await blank(browser) }];
}

/**
 * Asks in Studio as a person does, and watches the page until the last word is drawn.
 * @param {import("playwright").Browser} browser
 * @param {Awaited<ReturnType<typeof startRoster>>} roster
 * @param {number} words
 */
async function answering(browser, roster, words) {
  const page = await browser.newPage();
  await page.goto(`${roster.url}/local/assistants`);
  await page.getByRole("link", { name: "Studio" }).first().click();
  const composer = page.getByRole("textbox", { name: "Message" });
  // What is loaded with the first answer is loaded before the measured one.
  await ask(page, composer, "write 60 words");
  const clock = await cpuClock(page);
  await page.evaluate(watch, "[role=log]");
  const before = await clock.read();
  await ask(page, composer, `write ${words} words`);
  const spent = (await clock.read()).script - before.script;
  const seen = await page.evaluate(() =>
    /** @type {Watching} */ (Object(globalThis)).stopWatching(),
  );
  await page.close();
  return numbersOf(spent, seen);
}

/** @param {import("playwright").Browser} browser */
async function blank(browser) {
  const page = await browser.newPage();
  await page.setContent("<!doctype html><main></main>");
  const clock = await cpuClock(page);
  await page.evaluate(watch, "main");
  const before = await clock.read();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 5000)));
  await page.evaluate(() => {
    document.body.append("done");
  });
  const spent = (await clock.read()).script - before.script;
  const seen = await page.evaluate(() =>
    /** @type {Watching} */ (Object(globalThis)).stopWatching(),
  );
  await page.close();
  return numbersOf(spent, { ...seen, drawn: seen.start + 5000, wire: seen.start + 5000 });
}

/** @param {number} script @param {Watched} seen */
function numbersOf(script, { start, drawn, frames, longest, wire }) {
  const expected = ((drawn - start) / 1000) * 60;
  return {
    "script ms": script,
    "longest task ms": longest,
    "dropped %": Math.max(0, 1 - frames / expected) * 100,
    "wire ms": wire - start,
    "drawn/wire": (drawn - start) / (wire - start),
  };
}

/**
 * Asks, and resolves once the answer stands whole. The page is looked at by one cheap function each half
 * second: a locator that waits would search the whole page for roles, as a part of what is measured.
 * @param {import("playwright").Page} page @param {import("playwright").Locator} composer @param {string} text
 */
async function ask(page, composer, text) {
  const before = await page.evaluate(answers);
  await composer.fill(text);
  await composer.press("Enter");
  const options = { polling: 500, timeout: 120_000 };
  await page.waitForFunction(isAnswered, before, options);
}

function answers() {
  return document.querySelectorAll("[role=log] article[aria-label=Assistant]").length;
}

function isAnswered(/** @type {number} */ before) {
  const log = document.querySelector("[role=log]");
  const answered = log?.querySelectorAll("article[aria-label=Assistant]") ?? [];
  return answered.length > before && log?.ariaBusy === "false";
}

/** Counts frames and long tasks, and notes when the last text was drawn and the last stream ended. */
function watch(/** @type {string} */ selector) {
  const box = document.querySelector(selector);
  if (!box) throw new Error(`nothing is ${selector}`);
  const start = performance.now();
  let drawn = start;
  let frames = 0;
  let longest = 0;
  let changed = false;
  let watching = true;
  const frame = () => {
    if (!watching) return;
    if (changed) {
      changed = false;
      drawn = performance.now();
      frames = counted;
    }
    counted++;
    requestAnimationFrame(frame);
  };
  let counted = 0;
  requestAnimationFrame(frame);
  const changes = new MutationObserver(() => {
    changed = true;
  });
  changes.observe(box, { subtree: true, childList: true, characterData: true });
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  Object.assign(globalThis, {
    stopWatching: () => {
      watching = false;
      observer.disconnect();
      changes.disconnect();
      const streams = performance
        .getEntriesByType("resource")
        .filter((entry) => /\/runs\/stream$/.test(entry.name));
      const last = streams.at(-1);
      const wire = last instanceof PerformanceResourceTiming ? last.responseEnd : drawn;
      return { start, drawn, frames: frames || counted, longest, wire };
    },
  });
}
