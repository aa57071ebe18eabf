import "server-only";
import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import type { ProbeFailed, ProbeNamed } from "@/lib/doctor/probe";
import { failedProbe, since, within } from "./within";

type Limits = { ms: number; signal: AbortSignal };

const PRIVATE = new BlockList();
for (const [network, bits] of [
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  PRIVATE.addSubnet(network, bits, "ipv4");
}
PRIVATE.addSubnet("fc00::", 7, "ipv6");
PRIVATE.addSubnet("fe80::", 10, "ipv6");

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/**
 * Asks for a name as every request of Roster does (getaddrinfo). Says how many addresses of which kind
 * it has, never which: they are the network's own affair.
 */
export async function probeName(host: string, limits: Limits): Promise<ProbeNamed | ProbeFailed> {
  const start = performance.now();
  const asked = await within(limits, () => lookup(host, { all: true }));
  if ("code" in asked) return failedProbe(asked.code, start);
  const isOf = (family: number) => asked.value.filter((each) => each.family === family);
  const isIn = (list: BlockList) =>
    asked.value.some(({ address, family }) => list.check(address, family === 6 ? "ipv6" : "ipv4"));
  return {
    outcome: "named",
    ms: since(start),
    literal: isIP(host) !== 0,
    ipv4: isOf(4).length,
    ipv6: isOf(6).length,
    reach: isIn(LOOPBACK) ? "loopback" : isIn(PRIVATE) ? "private" : "public",
  };
}
