// @ts-check
import { createInterface } from "node:readline/promises";
import { pathToFileURL } from "node:url";
import { bundleCommands } from "./bundle-commands.mjs";
import { loadEnv } from "./load-env.mjs";

export const COMMANDS = ["apply", "diff", "export", "help", "import"];

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
  const module = await import(pathToFileURL(await bundleCommands(root)).href);
  return module.runCommand(name, argv, {
    variables,
    folder: process.cwd(),
    print: (/** @type {string} */ text) => process.stdout.write(text),
    warn: (/** @type {string} */ text) => process.stderr.write(text),
    ask: process.stdin.isTTY && process.stderr.isTTY ? ask : null,
  });
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
