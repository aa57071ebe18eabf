// @ts-check
import { pathToFileURL } from "node:url";
import { bundleModule } from "./bundle-module.mjs";
import { LaunchError } from "./launch-error.mjs";

export const NOT_STARTED = "Roster was not started: mend the setting above.";

/**
 * Reads the settings as the web server will, which needs a build to say what is wrong with them.
 *
 * @param {string} root
 * @param {Record<string, string | undefined>} env
 * @throws {LaunchError} naming every bad setting
 */
export async function requireSettings(root, env) {
  const { parseEnv } = await import(
    pathToFileURL(await bundleModule(root, "lib/server/env.ts")).href
  );
  try {
    parseEnv(env);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LaunchError(`${reason}\n${NOT_STARTED}`);
  }
}
