import * as v from "valibot";
import { RosterError } from "@/lib/errors";
import { readJson, send } from "@/lib/langgraph/request";
import { auditEvent } from "./audit-event";

/** What of the audit trail was read for one deployment: its newest events, newest first; null where none is kept in a file. */
export const trailPart = v.nullable(
  v.object({
    events: v.array(auditEvent),
    /** Whether the whole file was read, and every event of the deployment is there. */
    isWhole: v.boolean(),
    /** Lines that were no events, and were passed over. */
    badLines: v.number(),
    /** The file is there but could not be read. */
    isUnreadable: v.boolean(),
  }),
);

export type TrailPart = v.InferOutput<typeof trailPart>;

type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Asks Roster's server for what its audit trail says of a deployment. Throws RosterError. */
export async function askTrail(
  fetch: Fetch,
  deployment: string,
  signal: AbortSignal,
): Promise<TrailPart> {
  const options = { deployment, baseUrl: `/api/activity/${encodeURIComponent(deployment)}`, fetch };
  const answer = await readJson(await send(options, "GET", "", { signal }));
  const { success, output } = v.safeParse(trailPart, answer);
  if (success) return output;
  throw new RosterError("internal", "Roster’s own answer was not what this page expected.");
}
