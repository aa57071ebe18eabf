// @ts-check
import { mkdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { lockDataDir } from "./data-lock.mjs";
import { listenProblem } from "./listen-problem.mjs";
import { quietEnvironment } from "./quiet-environment.mjs";
import { endCutOffRuns, setAsideUnreadable } from "./stored-data.mjs";

const HOST = "127.0.0.1";
const DEFAULT_PORT = 2024;
const WORKERS = 10;
const GRAPHS = ["agent", "research", "approval", "report"];

const here = dirname(fileURLToPath(import.meta.url));
const dataDir = resolve(process.env.ROSTER_DATA_DIR || join(here, "..", ".roster"));

/** @type {(() => Promise<void>) | undefined} */
let saveAndClose;
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
process.on("disconnect", stop);

await start().catch((error) => fail(error instanceof Error ? error.message : String(error)));

async function start() {
  mkdirSync(dataDir, { recursive: true });
  process.on("exit", lockDataDir(dataDir));
  for (const { file, movedTo } of setAsideUnreadable(dataDir)) {
    warn(
      `${file} could not be read, so it was moved to ${movedTo} and the demo server starts without it.`,
    );
  }
  endCutOffRuns(dataDir);

  quietEnvironment(process.env);
  const port = await freePort();
  const { startServer } = await import("@langchain/langgraph-api/server");
  const server = await startServer({
    port,
    host: HOST,
    nWorkers: WORKERS,
    cwd: dataDir,
    graphs: Object.fromEntries(GRAPHS.map((id) => [id, graphSpec(id)])),
  });
  saveAndClose = server.cleanup;
  const url = `http://${server.host}`;
  await answerOnce(url);
  process.send?.({ type: "ready", url });
  process.stdout.write(`ready ${url}\n`);
}

/** The server splits a spec at its first colon, which an absolute Windows path also has. @param {string} id */
function graphSpec(id) {
  return `${relative(dataDir, join(here, "graphs", `${id}.mjs`))}:graph`;
}

async function freePort() {
  const wanted = Number(process.env.ROSTER_EMBEDDED_PORT || DEFAULT_PORT);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new Error(
      `ROSTER_EMBEDDED_PORT is "${process.env.ROSTER_EMBEDDED_PORT}", which is no port number. Give one from 0 (any free one) to 65535.`,
    );
  }
  return (await listenProblem(wanted, HOST)) ? 0 : wanted;
}

/** The first answer to /info also prints a warning about a version file that plain Node cannot import. @param {string} url */
async function answerOnce(url) {
  const { warn: consoleWarn } = console;
  console.warn = () => {};
  const response = await fetch(`${url}/info`).finally(() => {
    console.warn = consoleWarn;
  });
  if (!response.ok) throw new Error(`The demo server answered ${response.status} at ${url}/info.`);
}

function stop() {
  if (stopping) return;
  stopping = true;
  save().then(
    () => process.exit(0),
    (error) => fail(`The demo server's data could not be saved in ${dataDir}: ${error.message}`),
  );
}

async function save() {
  if (!saveAndClose) return;
  await saveAndClose();
  // What was answered while the first save was being written is in the second.
  await saveAndClose().catch((error) => {
    if (error.code !== "ERR_SERVER_NOT_RUNNING") throw error;
  });
}

/** @param {string} message */
function warn(message) {
  process.stderr.write(`${message}\n`);
}

/** @param {string} message */
function fail(message) {
  warn(message);
  process.exit(1);
}
