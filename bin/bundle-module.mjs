// @ts-check
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { LaunchError } from "./launch-error.mjs";

/**
 * Makes one module of a source, of the commands in cli/ for instance, and of the code of lib/ that it
 * shares with the pages, in a moment and anew each time, so that it is never old. Packages stay outside.
 *
 * @param {string} root
 * @param {string} source its path beneath the root
 * @returns {Promise<string>} the module's path
 * @throws {LaunchError} where it cannot be made
 */
export async function bundleModule(root, source) {
  const name = basename(source, ".ts");
  const folder = join(root, "node_modules", ".cache", "roster");
  // Two commands may start at once, and neither may read the other's half a file.
  const own = join(folder, `${name}-${process.pid}.mjs`);
  const outfile = join(folder, `${name}.mjs`);
  const marker = createRequire(import.meta.url).resolve("server-only");
  try {
    mkdirSync(folder, { recursive: true });
    await build({
      entryPoints: [join(root, source)],
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
    throw new LaunchError(`${source} could not be made ready: ${reason}`);
  }
  return outfile;
}
