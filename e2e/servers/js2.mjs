// @ts-check
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { forkServer } from "./forked-server.mjs";
import { quietEnvironment } from "./quiet-environment.mjs";

/** @import { ForkedServer } from "./forked-server.mjs" */

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const PINS = join(here, "js2");
const HOME = join(here, ".js2");
const MARKER = join(HOME, "roster-installed");
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

/**
 * Starts the LangGraph JS server 2.0.0, which carries a higher number than 1.5.1 and can do less, with
 * the graphs of the embedded server and of `startReaderServer`. Its packages are none of Roster's: the
 * first call installs the pinned ones in a folder of their own, from where copies of the graphs load
 * them too.
 *
 * @param {{ dataDir: string, env?: Record<string, string> }} options
 * @returns {Promise<{ main: ForkedServer, readers: ForkedServer }>}
 */
export async function startJs2Servers({ dataDir, env = {} }) {
  await install();
  await copySources();
  const main = await forkServer(join(HOME, "demo", "server.mjs"), {
    ...quietEnvironment(),
    ROSTER_EMBEDDED_PORT: "0",
    ROSTER_DATA_DIR: dataDir,
    ...env,
  });
  try {
    const readers = await forkServer(join(HOME, "js", "server.mjs"), quietEnvironment());
    return { main, readers };
  } catch (error) {
    await main.stop();
    throw error;
  }
}

async function install() {
  const files = ["package.json", "package-lock.json"];
  const texts = await Promise.all(files.map((name) => readFile(join(PINS, name), "utf8")));
  const pins = createHash("sha256").update(texts.join()).digest("hex");
  if ((await readFile(MARKER, "utf8").catch(() => "")) === pins) return;
  await rm(HOME, { recursive: true, force: true });
  await mkdir(HOME, { recursive: true });
  for (const name of files) await cp(join(PINS, name), join(HOME, name));
  const args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
  await run(NPM, args, { cwd: HOME, maxBuffer: 1e8, shell: process.platform === "win32" }).catch(
    (cause) => {
      throw new Error(`The packages of ${PINS} could not be installed. ${cause.message}`, {
        cause,
      });
    },
  );
  await writeFile(MARKER, pins);
}

/** Without their tests, which are run where they come from. */
async function copySources() {
  for (const source of [join(here, "..", "..", "demo"), join(here, "js")]) {
    const target = join(HOME, basename(source));
    await rm(target, { recursive: true, force: true });
    await cp(source, target, { recursive: true, filter: (path) => !path.includes(".test.") });
  }
}
