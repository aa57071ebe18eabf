import { RosterError } from "@/lib/errors";

type Served = (host: string | null) => string[];

/**
 * Refuses what another web page, or a foreign name pointed at this address, could have sent.
 * Throws `misdirected` (421) or `forbidden` (403). A browser always sends Sec-Fetch-Site to a
 * trustworthy address and Origin with every unsafe method; a reading without either is a command
 * line's, whose answer no page can read.
 */
export function guard(
  { method, headers }: Pick<Request, "method" | "headers">,
  served: Served,
): void {
  const origins = guardHost({ headers }, served);
  const safe = method === "GET" || method === "HEAD";
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const sameSite = site === "same-origin" || (safe && site === "none");
  if (site !== null && !sameSite) refuse("The request came from another site.");
  if (origin !== null && !origins.includes(origin)) refuse("The request came from another origin.");
  if (!safe && site === null && origin === null) {
    refuse("A request that changes something must say where it comes from (Origin).");
  }
}

/** Refuses a foreign name pointed at this address (DNS rebinding); gives back the origins of the served one. */
export function guardHost({ headers }: Pick<Request, "headers">, served: Served): string[] {
  const origins = served(headers.get("host"));
  if (origins.length > 0) return origins;
  throw new RosterError("misdirected", "Roster does not serve this host name.", { status: 421 });
}

function refuse(message: string): never {
  throw new RosterError("forbidden", message, { status: 403 });
}
