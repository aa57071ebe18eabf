// @ts-check
import { isIPv4 } from "node:net";
import { parseArgs } from "node:util";
import { LaunchError } from "./launch-error.mjs";

export const HELP = `Roster: the Assistants tab for any LangGraph deployment.

  npm start -- [options]        builds when needed, then serves
  npm run dev -- [options]      serves and reloads on change
  npm run roster -- help        commands for assistants in files

Options
  --url <url>          the LangGraph server to manage (LANGGRAPH_API_URL);
                       without it, and without ROSTER_DEPLOYMENTS, Roster starts a
                       demo server of its own
  --port <number>      where Roster listens (PORT, default 3000; 0 for any free port)
  --host <address>     where it listens (HOST, default 127.0.0.1); others can reach it
                       only where AUTH_MODE says how they sign in: docs/operating.md
  --data-dir <folder>  where the demo server keeps its data (ROSTER_DATA_DIR, default .roster)
  --dev                development mode
  --version            print the version
  --help               print this help

Variables may also stand in .env.local or .env. An option wins over a variable.
`;

/**
 * @typedef {object} LaunchOptions
 * @property {boolean} dev
 * @property {string} host a loopback address, unless AUTH_MODE says how people sign in
 * @property {number} port 0 for any free port
 * @property {string | undefined} url the deployment to manage
 * @property {boolean} isListed whether ROSTER_DEPLOYMENTS names deployments; with neither, the embedded server
 * @property {string | undefined} dataDir
 */

/** @typedef {ReturnType<typeof parseFlags>} Flags */

/**
 * Options from the command line and the environment; the command line wins.
 *
 * @param {Flags} flags
 * @param {Record<string, string | undefined>} env
 * @returns {LaunchOptions}
 * @throws {LaunchError} naming the wrong value and where it came from
 */
export function launchOptions(flags, env) {
  const given = (/** @type {string | undefined} */ flag, /** @type {string} */ name) =>
    flag ?? (env[name] || undefined);
  const url = given(flags.url, "LANGGRAPH_API_URL");
  return {
    dev: flags.dev ?? false,
    host: listenHost(
      given(flags.host, "HOST") ?? "127.0.0.1",
      flags.host ? "--host" : "HOST",
      given(undefined, "AUTH_MODE") ?? "local",
    ),
    port: portNumber(given(flags.port, "PORT") ?? "3000", flags.port ? "--port" : "PORT"),
    url: url === undefined ? undefined : serverUrl(url, flags.url ? "--url" : "LANGGRAPH_API_URL"),
    isListed: Boolean(env.ROSTER_DEPLOYMENTS?.trim()),
    dataDir: given(flags["data-dir"], "ROSTER_DATA_DIR"),
  };
}

/**
 * The command line as it was written.
 *
 * @param {string[]} argv without node and script
 * @throws {LaunchError} for an option that Roster does not know
 */
export function parseFlags(argv) {
  try {
    return parseArgs({
      args: argv,
      options: {
        url: { type: "string" },
        port: { type: "string" },
        host: { type: "string" },
        "data-dir": { type: "string" },
        dev: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LaunchError(`${reason}\nSee the options with: npm start -- --help`);
  }
}

/** @param {string} host */
export function isLoopback(host) {
  return host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}

/**
 * @param {string} host
 * @param {string} from
 * @param {string} mode of AUTH_MODE, which the web server checks
 */
function listenHost(host, from, mode) {
  const bare = host.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  if (isLoopback(bare) || mode !== "local") return bare;
  throw new LaunchError(
    `${from} is "${host}", but with AUTH_MODE=local nobody signs in: anyone who reached Roster could change your assistants. ` +
      `Choose AUTH_MODE=password, oidc or proxy-header (docs/operating.md), or use 127.0.0.1, ::1 or localhost and reach it from elsewhere through an SSH tunnel.`,
  );
}

/**
 * @param {string} port
 * @param {string} from
 */
function portNumber(port, from) {
  const number = Number(port);
  if (/^\d+$/.test(port) && number <= 65_535) return number;
  throw new LaunchError(`${from} is "${port}", which is no port. Give a number from 0 to 65535.`);
}

/**
 * @param {string} text
 * @param {string} from
 */
function serverUrl(text, from) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "http:" && url?.protocol !== "https:") {
    throw new LaunchError(
      `${from} is "${text}", which is no web address. Give the whole address of your LangGraph server, such as http://127.0.0.1:2024.`,
    );
  }
  if (url.username || url.password) {
    throw new LaunchError(
      `${from} holds a user name or a password. Leave them out of the address: they would show up in logs.`,
    );
  }
  return text;
}
