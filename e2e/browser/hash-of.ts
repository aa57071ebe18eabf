import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const LAUNCHER = fileURLToPath(new URL("../../bin/roster.mjs", import.meta.url));

/** A password's hash, made as a user makes it. */
export function hashOf(password: string): string {
  const made = spawnSync(process.execPath, [LAUNCHER, "hash-password"], {
    input: `${password}\n`,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  if (made.status !== 0) throw new Error(made.stderr);
  return made.stdout.trim();
}
