// @ts-check
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const CANDIDATES = ["python3", "python3.12", "python3.11", "python3.13", "python"];
const WINDOWS = process.platform === "win32";

/** No Python that can run the LangGraph server is on this machine. */
export class PythonMissingError extends Error {
  constructor() {
    super(
      "Python 3.11 or newer was not found, so the Python LangGraph server cannot be started. " +
        "Install Python 3.11, 3.12 or 3.13, or set ROSTER_PYTHON to its path.",
    );
    this.name = "PythonMissingError";
  }
}

/** The command of a Python of 3.11 or newer with the venv module, or undefined. */
export async function findPython() {
  const given = process.env.ROSTER_PYTHON;
  for (const command of given ? [given] : CANDIDATES) {
    const check = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";
    const works = await run(command, ["-c", check]).then(
      () => true,
      () => false,
    );
    if (works) return command;
  }
  return undefined;
}

/**
 * The folder of the commands, and the Python, of a virtual environment that holds exactly the packages
 * that `<folder>/requirements.txt` pins. It is built only when the pins have changed since the last
 * time.
 *
 * @param {{ folder: string, venv: string, pip?: string[] }} options `pip`: further arguments for it
 * @throws {PythonMissingError}
 */
export async function virtualEnvironment({ folder, venv, pip = [] }) {
  const requirements = join(here, folder, "requirements.txt");
  const home = join(here, venv);
  const marker = join(home, "roster-installed");
  const bin = join(home, WINDOWS ? "Scripts" : "bin");
  const python = join(bin, WINDOWS ? "python.exe" : "python");
  const text = await readFile(requirements, "utf8");
  const pins = createHash("sha256").update(text).digest("hex");
  if ((await readFile(marker, "utf8").catch(() => "")) === pins) return { bin, python };

  const found = await findPython();
  if (!found) throw new PythonMissingError();
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const install = ["-m", "pip", "install", "--quiet", "--no-deps", "--requirement", requirements];
  try {
    await run(found, ["-m", "venv", home]);
    await run(python, [...install, ...pip], { maxBuffer: 1e8 });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The Python packages of ${requirements} could not be installed. ${detail}`, {
      cause,
    });
  }
  await writeFile(marker, pins);
  return { bin, python };
}

/**
 * The path of the `langgraph` command, in an environment with what `e2e/servers/python` needs.
 *
 * @throws {PythonMissingError}
 */
export async function langgraphCommand() {
  const { bin } = await virtualEnvironment({ folder: "python", venv: ".venv" });
  return join(bin, WINDOWS ? "langgraph.exe" : "langgraph");
}
