import "server-only";
import { env } from "./env";

/** Ends the process when the settings cannot be used, saying which and why on stderr. */
export function exitOnBadEnv(): void {
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
