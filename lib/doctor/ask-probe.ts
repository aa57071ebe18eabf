import { safeParse } from "valibot";
import { RosterError } from "@/lib/errors";
import { readJson, send } from "@/lib/langgraph/request";
import { doctorPath } from "@/lib/routes";
import { type ProbeId, type ProbeResult, probeResult } from "./probe";

type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/**
 * Has Roster's server try one thing at the address of a deployment. Throws RosterError where Roster
 * itself does not answer, or too many wait: what the deployment does is in the result.
 */
export async function askProbe(
  fetch: Fetch,
  deployment: string,
  id: ProbeId,
  signal: AbortSignal,
): Promise<ProbeResult> {
  const options = { deployment, baseUrl: doctorPath(deployment), fetch };
  const answer = await readJson(await send(options, "POST", `/${id}`, { signal }));
  const { success, output } = safeParse(probeResult, answer);
  if (success) return output;
  throw new RosterError("internal", "Roster’s own answer was not what this page expected.");
}
