import "server-only";
import { env } from "./env";

/** What the launcher in bin/ takes for a bad setting, of which all has been said. */
const BAD_SETTING = 78;

/** Ends the process when the settings cannot be used, saying which and why on stderr. */
export function exitOnBadEnv(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(BAD_SETTING);
  }
}
