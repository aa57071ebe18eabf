import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./find-browser.mjs";

/**
 * Everything that `npm test` shows, in order. A step counts as one check, or as its tests where
 * `report` names a JSON report of them.
 * Those that follow each other and use one core each run side by side.
 * @type {{ name: string, bin: string, args: string[], report?: string, env?: Record<string, string>, aside?: boolean }[]}
 */
const STEPS = [
  { name: "route types", bin: "next", args: ["typegen"] },
  { name: "types of the app", bin: "tsc", args: ["--noEmit"], aside: true },
  {
    name: "types of what runs beside it",
    bin: "tsc",
    args: ["--noEmit", "-p", "tsconfig.node.json"],
    aside: true,
  },
  {
    name: "lint and layers",
    bin: "biome",
    args: ["check", "--error-on-warnings", "."],
    aside: true,
  },
  { name: "dead code", bin: "knip", args: [], aside: true },
  {
    name: "unit",
    bin: "vitest",
    args: [
      "run",
      "--reporter=default",
      "--reporter=json",
      "--outputFile.json=test-results/unit.json",
    ],
    report: "test-results/unit.json",
  },
  {
    name: "contract, embedded JS server",
    bin: "vitest",
    args: [
      "run",
      "--config=vitest.contract.config.ts",
      "--reporter=default",
      "--reporter=json",
      "--outputFile.json=test-results/contract-embedded.json",
    ],
    report: "test-results/contract-embedded.json",
    env: { CONTRACT_SERVER: "embedded" },
  },
  { name: "build", bin: "next", args: ["build"] },
  { name: "size", bin: "", args: ["--import", "./e2e/load-sdk.mjs", "e2e/size.mjs"] },
  {
    name: "browser",
    bin: "playwright",
    args: ["test"],
    report: "test-results/browser.json",
  },
];

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a step; what it says is kept back until its end where others run beside it.
 * @param {typeof STEPS[number]} step @param {boolean} isAlone @returns {Promise<boolean>}
 */
function run({ name, bin, args, env = {} }, isAlone) {
  const script = bin ? [`node_modules/.bin/${bin}`] : [];
  const [command = "", ...rest] = bin ? [...script, ...args] : [process.execPath, ...args];
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      cwd: root,
      stdio: isAlone ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (part) => said.push(part));
    child.once("error", () => resolve(false));
    child.once("close", (code) => {
      if (!isAlone) console.log(`\n── ${name}\n${Buffer.concat(said)}`);
      resolve(code === 0);
    });
  });
}

/**
 * `flaky` are those that passed at the second try: counted as passed, and named.
 * @param {string} report @returns {Promise<{ passed: number, failed: number, flaky: string[] }>}
 */
async function countTests(report) {
  const text = await readFile(`${root}/${report}`, "utf8").catch(() => "{}");
  const { numPassedTests = 0, numFailedTests = 0, stats, suites = [] } = JSON.parse(text);
  if (!stats) return { passed: numPassedTests, failed: numFailedTests, flaky: [] };
  const flaky = suites.flatMap(specsOf).filter(isFlaky).map(nameOf);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, flaky };
}

/** @typedef {{ title: string, file: string, tests: { status: string }[] }} Spec */

/** @param {{ specs?: Spec[], suites?: object[] }} suite @returns {Spec[]} */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** @param {Spec} spec */
const isFlaky = ({ tests }) => tests.some(({ status }) => status === "flaky");

/** @param {Spec} spec */
const nameOf = ({ file, title }) => `${file}: ${title}`;

ensureBrowser();
await rm(`${root}/test-results`, { recursive: true, force: true });
await mkdir(`${root}/test-results`, { recursive: true });

const only = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const lines = [];
/** @param {typeof STEPS[number]} step @param {boolean} isAlone */
async function show(step, isAlone) {
  if (isAlone) console.log(`\n── ${step.name}`);
  const started = performance.now();
  const ok = await run(step, isAlone);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const count = step.report ? await countTests(step.report) : { passed: 0, failed: 0, flaky: [] };
  const counted = count.passed + count.failed > 0;
  // A runner that fails without a failed test, or reports no test at all, is itself a failure.
  if (!counted) count[ok && !step.report ? "passed" : "failed"] += 1;
  else if (!ok && count.failed === 0) count.failed += 1;
  total.passed += count.passed;
  total.failed += count.failed;
  lines.push(
    `${count.failed === 0 ? "ok  " : "FAIL"} ${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
  );
  for (const name of count.flaky) lines.push(`     only at the second try: ${name}`);
}

const chosen = STEPS.filter(({ name }) => only.length === 0 || only.includes(name));
for (let at = 0; at < chosen.length; ) {
  const rest = chosen.slice(at);
  const alone = rest.findIndex(({ aside }) => !aside);
  const beside = rest.slice(0, alone === -1 ? rest.length : Math.max(alone, 1));
  await Promise.all(beside.map((step) => show(step, beside.length === 1)));
  at += beside.length;
}

console.log(`\n${lines.join("\n")}`);
if (only.length === 0) {
  console.log(
    "The Python server's contract suite is not part of this run: `CONTRACT_SERVER=python npx vitest run --config vitest.contract.config.ts` runs it (Python 3.11 needed).",
  );
}
console.log(`Total: ${total.passed} passed, ${total.failed} failed`);
await writeFile(`${root}/test-results/summary.json`, JSON.stringify(total));
process.exitCode = total.failed > 0 ? 1 : 0;
