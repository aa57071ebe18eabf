import "server-only";
import { type Env, env } from "./env";
import { isLoopback } from "./server-url";

const LOOPBACK_NAMES = ["127.0.0.1", "localhost", "[::1]"];

type HostSettings = Pick<Env, "port" | "publicOrigin"> & Partial<Pick<Env, "host">>;

/**
 * The origins that a request to this Host header may come from; none when Roster does not serve
 * that host. Served are the loopback names on Roster's own port and PUBLIC_ORIGIN: a name that
 * someone else's DNS points here is not (DNS rebinding).
 */
export function servedOrigins(
  host: string | null,
  { port, publicOrigin, host: bound }: HostSettings = env(),
): string[] {
  const name = host?.toLowerCase() ?? "";
  // HOST may be another loopback address than 127.0.0.1.
  const names = bound && isLoopback(bound) ? [...LOOPBACK_NAMES, bound] : LOOPBACK_NAMES;
  const own = names.flatMap((loopback) =>
    port === 80 ? [loopback, `${loopback}:80`] : [`${loopback}:${port}`],
  );
  const open = publicOrigin === undefined ? [] : [publicOrigin.origin];
  if (own.includes(name)) return [new URL(`http://${name}`).origin, ...open];
  return publicOrigin?.host === name ? open : [];
}
