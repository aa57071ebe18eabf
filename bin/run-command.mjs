// @ts-check
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { bundleModule } from "./bundle-module.mjs";
import { loadEnv } from "./load-env.mjs";

export const COMMANDS = ["apply", "diff", "export", "hash-password", "help", "import"];

/**
 * Runs `roster <name> …` in this process.
 *
 * @param {string} root
 * @param {string} name one of COMMANDS
 * @param {string[]} argv what comes after it
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(root, name, argv) {
  const variables = loadEnv(root, false);
  // The web server logs to stdout, where a command prints its result.
  process.env.LOG_LEVEL = "silent";
  // Whoever reads the output may have seen enough, as head does.
  process.stdout.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== "EPIPE") throw error;
  });
  const commands = await bundleModule(root, "cli/run-command.ts");
  const module = await import(pathToFileURL(commands).href);
  return module.runCommand(name, argv, {
    variables,
    folder: process.cwd(),
    print: (/** @type {string} */ text) => process.stdout.write(text),
    warn: (/** @type {string} */ text) => process.stderr.write(text),
    ask: isAtTerminal() ? ask : null,
    readSecret,
  });
}

function isAtTerminal() {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** @param {string} question */
async function readSecret(question) {
  if (isAtTerminal()) {
    process.stderr.write(question);
    // What is typed would be written there.
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
    // Nobody goes on after Ctrl-C.
    terminal.on("SIGINT", () => process.exit(130));
    try {
      return { text: await terminal.question(""), isAsked: true };
    } finally {
      terminal.close();
      process.stderr.write("\n");
    }
  }
  let text = "";
  for await (const chunk of process.stdin.setEncoding("utf8")) text += chunk;
  return { text: text.replace(/\r?\n$/, ""), isAsked: false };
}

/** @param {string} question */
async function ask(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
