#!/usr/bin/env node
// @ts-check
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createChildGroup } from "./child-group.mjs";
import { startEmbeddedServer } from "./embedded-server.mjs";
import { LaunchError } from "./launch-error.mjs";
import { HELP, isLoopback, launchOptions, parseFlags } from "./launch-options.mjs";
import { loadEnv } from "./load-env.mjs";
import { buildIfStale, startNext } from "./next-process.mjs";
import { requireFreePort } from "./require-free-port.mjs";
import { NOT_STARTED, requireSettings } from "./require-settings.mjs";
import { COMMANDS, runCommand } from "./run-command.mjs";
import { untilAnswers } from "./until-answers.mjs";

/** @import { LaunchOptions } from "./launch-options.mjs" */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const group = createChildGroup();
// One Ctrl-C reaches this process twice when npm passes on what the terminal already sent.
const SAME_SIGNAL_WITHIN_MS = 500;
// As lib/server/exit-on-bad-env ends the web server, after it has said why.
const BAD_SETTING = 78;
// As the commands in cli/ say that something went wrong.
const COMMAND_FAILED = 2;

await main().catch(giveUp);

async function main() {
  const [command = "", ...rest] = process.argv.slice(2);
  if (COMMANDS.includes(command)) {
    process.exitCode = await runCommand(root, command, rest).catch(failedCommand);
    return;
  }
  const flags = parseFlags(process.argv.slice(2));
  if (flags.help) return print(HELP);
  if (flags.version) return print(`${version()}\n`);
  const ownEnv = { ...process.env };
  const env = loadEnv(root, flags.dev ?? false);
  const options = launchOptions(flags, env);

  stopOnSignals();
  const port = await requireFreePort(options.port, options.host);
  if (!options.dev) {
    const said = { HOST: options.host, PORT: String(port), LANGGRAPH_API_URL: options.url };
    const beforehand = () => requireSettings(root, { ...env, ...said });
    await buildIfStale({ root, group }, ownEnv, beforehand);
  }
  if (group.stopping) return;
  const dataDir = resolve(options.dataDir ?? join(root, ".roster"));
  const embeddedUrl =
    options.url || options.isListed
      ? undefined
      : await startEmbeddedServer(group, { ...env, ROSTER_DATA_DIR: dataDir }, giveUp);
  if (group.stopping) return;
  await serve({ ...options, port: await requireFreePort(port, options.host) }, ownEnv, {
    HOST: options.host,
    PORT: String(port),
    LANGGRAPH_API_URL: options.url,
    ROSTER_EMBEDDED_URL: embeddedUrl,
    // The web server runs in Roster's own folder.
    ROSTER_STARTED_IN: process.cwd(),
  });
  if (group.stopping) return;
  const own = `http://${urlHost(options.host)}:${port}`;
  const address = isLoopback(options.host) ? own : (env.PUBLIC_ORIGIN ?? own);
  console.log(`\nRoster is ready on ${address}`);
  console.log(
    embeddedUrl
      ? `It manages the demo server on ${embeddedUrl}, whose data is kept in ${dataDir}.\nTo manage your own: LANGGRAPH_API_URL=<its address> npm start`
      : options.url
        ? `It manages the LangGraph server at ${options.url}.`
        : "It manages the servers of ROSTER_DEPLOYMENTS.",
  );
}

/**
 * @param {LaunchOptions} options
 * @param {NodeJS.ProcessEnv} ownEnv what Next adds its own .env files to
 * @param {Record<string, string | undefined>} added
 */
async function serve(options, ownEnv, added) {
  const next = startNext({ root, group }, options, { ...ownEnv, ...added });
  const ended = new AbortController();
  next.once("exit", (code, signal) => {
    ended.abort();
    if (group.stopping) return;
    giveUp(new LaunchError(code === BAD_SETTING ? NOT_STARTED : stopped(code ?? signal)));
  });
  await untilAnswers(`http://${urlHost(options.host)}:${options.port}`, ended.signal);
}

/** @param {unknown} reason */
function failedCommand(reason) {
  console.error(reason instanceof LaunchError ? reason.message : reason);
  return COMMAND_FAILED;
}

function stopOnSignals() {
  let firstAt = 0;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (firstAt === 0) {
        firstAt = Date.now();
        console.log("\nStopping Roster…");
        group.stop(signal).then(() => process.exit(0), giveUp);
      } else if (Date.now() - firstAt > SAME_SIGNAL_WITHIN_MS) {
        group.kill();
        process.exit(1);
      }
    });
  }
}

/** @param {unknown} reason */
function giveUp(reason) {
  if (group.stopping) return;
  console.error(reason instanceof LaunchError ? reason.message : reason);
  group.stop("SIGTERM").finally(() => process.exit(1));
}

/** @param {number | string | null} how the exit code or the signal */
function stopped(how) {
  return `The web server stopped unexpectedly (${how}). Start Roster again.`;
}

/** @param {string} host */
function urlHost(host) {
  return host.includes(":") ? `[${host}]` : host;
}

/** @param {string} text */
function print(text) {
  process.stdout.write(text);
}

function version() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
}
