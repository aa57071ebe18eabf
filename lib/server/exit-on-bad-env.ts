import "server-only";
import { auditTrail } from "./audit/audit-trail";
import { clockProblem } from "./entry/oidc-client";
import { env, isHostSaid } from "./env";

/** What the launcher in bin/ takes for a bad setting, of which all has been said. */
const BAD_SETTING = 78;

/** Ends the process when the settings cannot be used, saying which and why on stderr. */
export async function exitOnBadEnv(): Promise<void> {
  try {
    requireLauncher();
    const { entry } = env();
    openAuditTrail();
    const late = entry.mode === "oidc" ? await clockProblem(entry.oidc) : null;
    if (late !== null) throw new Error(`Roster cannot start with these settings: ${late}.`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(BAD_SETTING);
  }
}

function openAuditTrail(): void {
  try {
    auditTrail();
  } catch (error) {
    const problem = error instanceof Error ? error.message : error;
    throw new Error(`Roster cannot start with these settings: ${problem}.`);
  }
}

/** The launcher always says where Next listens; Next alone listens on every address, whatever HOST says. */
function requireLauncher(): void {
  if (isHostSaid()) return;
  throw new Error(
    "Roster was not started by its launcher: `next` alone listens on every address of this machine. Start it with npm start, which listens on 127.0.0.1 unless HOST says otherwise.",
  );
}
