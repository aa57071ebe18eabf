// @ts-check
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { LaunchError } from "./launch-error.mjs";

/**
 * Makes one module of the commands in cli/ and of the code of lib/ that they share with the pages, in a
 * moment and anew each time, so that it is never old. Packages stay outside of it.
 *
 * @param {string} root
 * @returns {Promise<string>} the module's path
 * @throws {LaunchError} where it cannot be made
 */
export async function bundleCommands(root) {
  const folder = join(root, "node_modules", ".cache", "roster");
  // Two commands may start at once, and neither may read the other's half a file.
  const own = join(folder, `commands-${process.pid}.mjs`);
  const outfile = join(folder, "commands.mjs");
  const marker = createRequire(import.meta.url).resolve("server-only");
  try {
    mkdirSync(folder, { recursive: true });
    await build({
      entryPoints: [join(root, "cli", "run-command.ts")],
      outfile: own,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20.9",
      packages: "external",
      // Outside of React there is nothing that it could guard.
      alias: { "server-only": join(dirname(marker), "empty.js") },
      tsconfig: join(root, "tsconfig.json"),
      sourcemap: "inline",
      logLevel: "silent",
    });
    renameSync(own, outfile);
  } catch (error) {
    rmSync(own, { force: true });
    const reason = error instanceof Error ? error.message : error;
    throw new LaunchError(`The command could not be made ready: ${reason}`);
  }
  return outfile;
}
