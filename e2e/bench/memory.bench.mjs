import { chromium } from "playwright";
import { BROWSER_FLAGS, ensureBrowser } from "../find-browser.mjs";
import { startRoster } from "../start-roster.mjs";

export const name =
  "Memory of Studio after answers of 1,000 words, each in a thread of its own (goal: ≤ 5 % more after the tenth than after the third)";

const ANSWERS = 10;
// What the engine compiles as code gets hot grows for a while and is bounded; it is no answer's.
const INTERPRETED = "--js-flags=--no-opt --no-maglev --no-sparkplug";

/** @returns {Promise<import("./run.mjs").Row[]>} */
export async function run() {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...BROWSER_FLAGS, INTERPRETED],
  });
  const roster = await startRoster({ env: { ROSTER_DEMO_DELAY_MS: "0" } });
  const page = await browser.newPage();
  try {
    await page.goto(`${roster.url}/local/assistants`);
    await page.getByRole("link", { name: "Studio" }).first().click();
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.enable");
    const rows = [];
    for (let answer = 1; answer <= ANSWERS; answer++) {
      await page.getByRole("button", { name: "New thread" }).click();
      const composer = page.getByRole("textbox", { name: "Message" });
      await composer.fill("write 1000 words");
      await composer.press("Enter");
      await page.getByText("This is the built-in demo model").waitFor({ timeout: 60_000 });
      await page.getByRole("button", { name: "Send" }).waitFor();
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      rows.push({ what: `After answer ${answer}`, numbers: { "heap MB": usedSize / 1e6 } });
    }
    const baseline = rows.splice(2, 1);
    return [...rows, ...baseline];
  } finally {
    await browser.close();
    await roster.stop();
  }
}
