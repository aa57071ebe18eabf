import { readdir } from "node:fs/promises";
import { cpus } from "node:os";
import { chromium } from "playwright";
import { BROWSER_FLAGS, ensureBrowser } from "../find-browser.mjs";
import { startRoster } from "../start-roster.mjs";

/**
 * One line of a bench's table: what was measured, then its numbers by the name of their column, and
 * which of them must not exceed what.
 * @typedef {{ what: string, numbers: Record<string, number>, goals?: Goal[] }} Row
 * @typedef {{ column: string, most: number }} Goal
 *
 * What a bench is given: a browser, and Roster's production build with its embedded server.
 * @typedef {{ browser: import("playwright").Browser, roster: Awaited<ReturnType<typeof startRoster>> }} Stage
 *
 * Each `*.bench.mjs` beside this file exports both. The last row is the baseline of the ratios: the
 * same work on the same machine in the same run, without Roster.
 * @typedef {{ name: string, run: (stage: Stage) => Promise<Row[]> }} Bench
 */

const SUFFIX = ".bench.mjs";
const wanted = process.argv.slice(2);
const files = (await readdir(new URL(".", import.meta.url))).filter((file) =>
  file.endsWith(SUFFIX),
);
const known = files.map((file) => file.slice(0, -SUFFIX.length)).sort();
const strange = wanted.filter((bench) => !known.includes(bench));
if (strange.length > 0) {
  throw new Error(`No bench is called ${strange.join(", ")}. There are: ${known.join(", ")}.`);
}

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const roster = await startRoster();
try {
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`);
  for (const bench of wanted.length > 0 ? wanted : known) {
    /** @type {Bench} */
    const { name, run } = await import(`./${bench}${SUFFIX}`);
    console.log(`\n${name}`);
    print(await run({ browser, roster }));
  }
} finally {
  await roster.stop();
  await browser.close();
}

/** @param {Row[]} rows */
function print(rows) {
  const baseline = rows.at(-1);
  const lines = rows.map(({ what, numbers, goals = [] }) => [
    what,
    ...Object.entries(numbers).flatMap(([column, value]) => {
      const beside = baseline?.numbers[column];
      return [
        Number.isNaN(value) ? "" : value.toFixed(2),
        beside && value ? `${(value / beside).toFixed(1)}×` : "",
      ];
    }),
    ...goals.map(({ column, most }) => {
      const held = (numbers[column] ?? Number.NaN) <= most;
      return `${held ? "pass" : "FAIL"}: ${column} ≤ ${most.toFixed(0)}`;
    }),
  ]);
  const head = ["", ...Object.keys(rows[0]?.numbers ?? {}).flatMap((column) => [column, "ratio"])];
  const table = [head, ...lines];
  const widths = head.map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)));
  for (const line of table) {
    const cells = line.map((cell, at) =>
      at === 0 || at >= head.length ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    console.log(cells.join("  "));
  }
}
