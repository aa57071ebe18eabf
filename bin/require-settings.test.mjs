// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROSTER = fileURLToPath(new URL("../", import.meta.url));

test("a bad list is complained of before anything is built, and read from where one stands", async () => {
  const root = mkdtempSync(join(tmpdir(), "roster-unbuilt-"));
  try {
    cpSync(join(ROSTER, "bin"), join(root, "bin"), { recursive: true });
    for (const name of ["demo", "lib", "node_modules", "package.json", "tsconfig.json"]) {
      symlinkSync(join(ROSTER, name), join(root, name));
    }
    const { PATH = "" } = process.env;
    const env = { PATH, PORT: "0", ROSTER_DEPLOYMENTS: "list.json", NODE_ENV: "production" };
    const options = { cwd: tmpdir(), env: /** @type {NodeJS.ProcessEnv} */ (env) };
    const launched = spawn(process.execPath, [join(root, "bin", "roster.mjs")], options);
    const ended = once(launched, "exit");
    const [out, err] = await Promise.all([text(launched.stdout), text(launched.stderr)]);
    expect({ out, code: (await ended)[0] }).toEqual({ out: "", code: 1 });
    expect(err).toContain(`${join(tmpdir(), "list.json")} is not there`);
    expect(err).toContain("Roster was not started: mend the setting above.");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
