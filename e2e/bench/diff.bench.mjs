import { Client } from "@langchain/langgraph-sdk";
import { cpuClock, drawn, summary } from "./cpu-time.mjs";

export const name =
  "A 50 KB prompt compared with an edited copy: CPU ms until drawn (goal: ≤ 200 of script)";

const SIZE = 50_000;
const LINE = "Answer in the reader's language, briefly, and say where you know it from: rule ";
const TIMES = 12;
const WARM_UP = 2;

const LINES = Array.from({ length: Math.ceil(SIZE / 85) }, (_, at) => `${LINE}${at}.`);
const TEXT = LINES.join("\n").slice(0, SIZE);
const CASES = [
  { what: "Every 60th line edited", before: TEXT, after: edited(60) },
  { what: "Every third line edited", before: TEXT, after: edited(3) },
  { what: "Every line edited", before: TEXT, after: edited(1) },
  {
    what: "One line of 50 KB, every 100th word edited",
    before: TEXT.replaceAll("\n", " "),
    after: edited(10).replaceAll("\n", " "),
  },
];

/** @param {import("./run.mjs").Stage} stage */
export async function run({ browser, roster }) {
  const rows = [];
  for (const { what, before, after } of CASES) {
    const page = await browser.newPage();
    await page.goto(`${roster.url}${await makeThree(roster.serverUrl, before, after)}`);
    const from = page.getByRole("combobox", { name: "From" });
    await page.getByText("1 change", { exact: true }).waitFor();
    const numbers = await comparing(page, {
      show: () => from.selectOption("1"),
      away: () => from.selectOption("3"),
      shown: 'dt:has-text("System prompt")',
    });
    rows.push({ what, numbers });
    await page.close();
  }
  rows.push({ what: "Both texts in a bare page, line by line", numbers: await bare(browser) });
  return rows;
}

/** @param {number} each one line of so many */
function edited(each) {
  return TEXT.split("\n")
    .map((line, at) => (at % each === 0 ? line.replace("briefly", "at length") : line))
    .join("\n");
}

/**
 * Two versions that differ in the prompt, and a third that differs from the second in its name.
 * @param {string} apiUrl @param {string} before @param {string} after
 */
async function makeThree(apiUrl, before, after) {
  const { assistants } = new Client({ apiUrl, apiKey: null });
  const whole = (/** @type {string} */ system_prompt) => ({ configurable: { system_prompt } });
  const made = { graphId: "agent", name: "Compared" };
  const { assistant_id: id } = await assistants.create({ ...made, config: whole(before) });
  await assistants.update(id, { ...made, config: whole(after) });
  await assistants.update(id, { ...made, name: "Renamed", config: whole(after) });
  return `/local/assistants/${id}/versions?version=2&against=3&view=diff`;
}

/**
 * @param {import("playwright").Page} page
 * @param {{ show: () => Promise<unknown>, away: () => Promise<unknown>, shown: string }} steps
 */
async function comparing(page, { show, away, shown }) {
  const clock = await cpuClock(page);
  const spent = [];
  for (let time = 0; time < TIMES; time++) {
    const before = await clock.read();
    await show();
    await page.locator(shown).first().waitFor();
    await drawn(page);
    const after = await clock.read();
    await away();
    await page.locator(shown).first().waitFor({ state: "detached" });
    await drawn(page);
    if (time < WARM_UP) continue;
    spent.push({ script: after.script - before.script, task: after.task - before.task });
  }
  await clock.stop();
  return summary(spent);
}

/** @param {import("playwright").Browser} browser */
async function bare(browser) {
  const page = await browser.newPage();
  await page.setContent("<!doctype html><main></main>");
  const show = (/** @type {string[]} */ texts) =>
    page.evaluate((all) => {
      const lines = all.flatMap((text) => text.split("\n"));
      const drawnLines = lines.map((line) => {
        const element = document.createElement("del");
        element.style.display = "block";
        element.textContent = line;
        return element;
      });
      document.querySelector("main")?.replaceChildren(...drawnLines);
    }, texts);
  const numbers = await comparing(page, {
    show: () => show([TEXT, edited(60)]),
    away: () => show([]),
    shown: "del",
  });
  await page.close();
  return numbers;
}
