import { exitOnBadEnv } from "@/lib/server/env";

/** Next calls this once, before the first request: bad settings stop Roster with their reason. */
export function register(): void {
  exitOnBadEnv();
}
