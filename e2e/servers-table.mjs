// @ts-check
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** @import { Difference } from "./contract/difference" */
/** @import { Capabilities } from "../lib/langgraph/capabilities" */
/** @import { ServerInfo } from "../lib/langgraph/types" */

/**
 * What a run of the contract suite showed of one server.
 * @typedef {object} ServerResult
 * @property {ServerInfo} info
 * @property {number} passed
 * @property {number} failed
 * @property {Partial<Capabilities>} measured what of Roster's capabilities the suite saw
 * @property {string[]} differences the tests in which it acts otherwise than the embedded server
 * @property {Record<string, Difference>} instead what it does instead of what a test holds, by the test
 */

/**
 * @typedef {object} ServerName
 * @property {string} file of its result
 * @property {string} title
 * @property {(info: ServerInfo) => string} testedWith
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const RESULTS = join(root, "docs", "servers");
const README = join(root, "README.md");
const BEGIN = "<!-- servers: written by `npm run servers-table` -->";
const END = "<!-- /servers -->";

/** @type {ServerName[]} */
const SERVERS = [
  {
    file: "embedded",
    title: "LangGraph JS server, also the embedded one",
    testedWith: ({ version }) => `\`@langchain/langgraph-api\` ${version}`,
  },
  {
    file: "js2",
    title: "LangGraph JS server, the older line that npm calls 2.0.0",
    testedWith: ({ version }) => `\`@langchain/langgraph-api\` ${version}`,
  },
  {
    file: "python",
    title: "LangGraph Python server, `langgraph dev`",
    testedWith: ({ version, langgraph_py_version: langgraph }) =>
      `\`langgraph-api\` ${version}, \`langgraph\` ${langgraph}`,
  },
  {
    file: "aegra",
    title: "Aegra on PostgreSQL",
    testedWith: ({ version }) => `\`aegra-api\` ${version}`,
  },
];

const NOT_RUN = [
  "LangSmith Deployment",
  "not run",
  "Spoken to as the Python server; every switch of versions is read back and compared.",
];

/** @type {Record<string, string>} */
const FIELDS = { graph_id: "graph", configurable: "values" };

/**
 * What a person notices of each capability; null where there is nothing to say.
 * @type {{ [K in keyof Capabilities]: (value: Capabilities[K]) => string | null }}
 */
const WORDS = {
  server: () => null,
  latestLeaves: (fields) =>
    fields.length === 0
      ? null
      : `Making an old version active leaves its ${inWords(fields)} behind; Roster shows it and offers "Restore as new version".`,
  sortsAssistants: (sorts) => (sorts ? null : "Search cannot be sorted on the server."),
  selectsAssistants: (selects) =>
    selects ? null : "The table reads whole assistants, however large they are.",
  refusesUnknownGraphs: (refuses) => (refuses ? "An unknown graph is refused." : null),
  homes: (homes) =>
    homes === "mirrored" ? "Values stand in `config.configurable` and `context` alike." : null,
  hasDurability: (has) => (has ? null : "When checkpoints are written cannot be chosen."),
  undoesRuns: (undoes) => (undoes ? null : "A run that goes on cannot be undone by the next."),
  listsRuns: () => null,
  deletesThreads: (deletes) =>
    deletes ? null : "An assistant's threads are deleted by Roster, one by one.",
  takesColons: (takes) => (takes ? null : "Memory takes no colon in a namespace."),
};

/** The README with the table that the results in `docs/servers` give. */
export async function readmeWithTable() {
  const text = await readFile(README, "utf8");
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`README.md has no ${BEGIN} … ${END}.`);
  }
  const results = await readResults();
  const rows = SERVERS.flatMap((server) => {
    const result = results.get(server.file);
    return result ? [rowOf(server, result)] : [];
  });
  const lines = [
    "| server | tested with | what you will notice |",
    "| --- | --- | --- |",
    ...[...rows, NOT_RUN].map((cells) => `| ${cells.join(" | ")} |`),
  ];
  return { text, next: [before, BEGIN, "\n", lines.join("\n"), "\n", END, after].join("") };
}

/** By the server's name in CONTRACT_SERVER. */
export async function readResults() {
  /** @type {Map<string, ServerResult>} */
  const results = new Map();
  for (const name of await readdir(RESULTS)) {
    results.set(basename(name, ".json"), JSON.parse(await readFile(join(RESULTS, name), "utf8")));
  }
  return results;
}

/** @param {ServerName} server @param {ServerResult} result */
function rowOf({ title, testedWith }, { info, measured, failed, instead }) {
  const said = Object.entries(WORDS).map(([key, words]) => {
    const value = measured[/** @type {keyof Capabilities} */ (key)];
    // Each function takes the value of its own key.
    return value === undefined ? null : words(/** @type {never} */ (value));
  });
  const broken = failed === 0 ? [] : [`${failed} tests of the suite fail.`];
  const seen = Object.values(instead).flatMap((one) => (one.isNoticed ? [one.instead] : []));
  const lines = [...broken, ...said.filter((line) => line !== null), ...seen];
  return [title, testedWith(info), [...new Set(lines)].join(" ")];
}

/** @param {readonly string[]} fields */
function inWords(fields) {
  const words = fields.map((field) => FIELDS[field] ?? field);
  const last = words.pop();
  return words.length === 0 ? last : `${words.join(", ")} and ${last}`;
}

/**
 * @typedef {{ measured?: Partial<Capabilities>, info?: ServerInfo, differs?: boolean, difference?: Difference }} Meta
 * @typedef {{ fullName: string, status: string, meta: Meta }} ToldTest
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: { assertionResults: ToldTest[] }[] }} Report
 */

/** @param {Report} report */
function resultOf({ numPassedTests, numFailedTests, testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = (/** @type {(test: ToldTest) => boolean} */ which) =>
    [...new Set(tests.filter(which).map(({ fullName }) => fullName))].sort();
  return {
    info: tests.find(({ meta }) => meta.info)?.meta.info,
    passed: numPassedTests,
    failed: numFailedTests,
    measured: Object.assign({}, ...tests.map(({ meta }) => meta.measured)),
    differences: named(({ meta }) => meta.differs === true && !meta.difference),
    instead: Object.fromEntries(
      tests.flatMap(({ fullName, meta }) => (meta.difference ? [[fullName, meta.difference]] : [])),
    ),
  };
}

/** Takes over what the last runs of the contract suite reported, and writes the table anew. */
async function update() {
  await mkdir(RESULTS, { recursive: true });
  for (const { file } of SERVERS) {
    const report = join(root, "test-results", `contract-${file}.json`);
    const text = await readFile(report, "utf8").catch(() => null);
    if (text === null) continue;
    const result = `${JSON.stringify(resultOf(JSON.parse(text)), null, 2)}\n`;
    await writeFile(join(RESULTS, `${file}.json`), result);
    console.log(`docs/servers/${file}.json from ${report}`);
  }
  const { next } = await readmeWithTable();
  await writeFile(README, next);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await update();
