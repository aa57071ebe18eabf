// @ts-check
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = fileURLToPath(new URL(".", import.meta.url));
const VENV = join(here, ".venv");
const REQUIREMENTS = join(here, "python", "requirements.txt");
const MARKER = join(VENV, "roster-installed");
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
 * The path of the `langgraph` command, in a virtual environment that holds exactly the pinned
 * packages. It is built only when the pins have changed since the last time.
 *
 * @throws {PythonMissingError}
 */
export async function langgraphCommand() {
  const bin = join(VENV, WINDOWS ? "Scripts" : "bin");
  const command = join(bin, WINDOWS ? "langgraph.exe" : "langgraph");
  const pins = createHash("sha256")
    .update(await readFile(REQUIREMENTS, "utf8"))
    .digest("hex");
  if ((await readFile(MARKER, "utf8").catch(() => "")) === pins) return command;

  const python = await findPython();
  if (!python) throw new PythonMissingError();
  await rm(VENV, { recursive: true, force: true });
  await mkdir(VENV, { recursive: true });
  const pip = ["-m", "pip", "install", "--quiet", "--no-deps", "--requirement", REQUIREMENTS];
  try {
    await run(python, ["-m", "venv", VENV]);
    await run(join(bin, WINDOWS ? "python.exe" : "python"), pip, { maxBuffer: 1e8 });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The Python packages of ${REQUIREMENTS} could not be installed. ${detail}`, {
      cause,
    });
  }
  await writeFile(MARKER, pins);
  return command;
}
