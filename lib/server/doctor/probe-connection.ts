import "server-only";
import { isIP, connect as openTcp, type Socket } from "node:net";
import {
  type ConnectionOptions,
  connect as openTls,
  type PeerCertificate,
  type TLSSocket,
} from "node:tls";
import type { ProbeFailed, ProbeResult, ProbeSecured } from "@/lib/doctor/probe";
import { failedProbe, since, within } from "./within";

export type Endpoint = { host: string; port: number };
type Limits = { ms: number; signal: AbortSignal };

/** Opens a connection and closes it again; nothing is sent. */
export async function probeTcp({ host, port }: Endpoint, limits: Limits): Promise<ProbeResult> {
  const start = performance.now();
  const opened = await within(limits, (signal) =>
    settled(openTcp({ host, port, signal }), "connect"),
  );
  if ("code" in opened) return failedProbe(opened.code, start);
  opened.value.destroy();
  return { outcome: "connected", ms: since(start) };
}

/** Shakes hands as a request of Roster would, with the same checks of the certificate; nothing is sent. */
export async function probeTls(
  endpoint: Endpoint,
  limits: Limits,
): Promise<ProbeSecured | ProbeFailed> {
  const start = performance.now();
  const opened = await within(limits, (signal) => shakeHands(endpoint, { signal }));
  if ("code" in opened) {
    const refused = await refusedCertificate(endpoint, limits, opened.code);
    return failedProbe(opened.code, start, { validTo: refused && validTo(refused) });
  }
  const { value: socket } = opened;
  const certificate = socket.getPeerCertificate();
  const protocol = socket.getProtocol() ?? "TLS";
  socket.destroy();
  return {
    outcome: "secured",
    ms: since(start),
    protocol,
    validTo: validTo(certificate),
    issuer: issuerOf(certificate),
  };
}

/** Whether something speaks TLS there, whatever its certificate. */
export async function speaksTls(endpoint: Endpoint, limits: Limits): Promise<boolean> {
  return (await certificateOf(endpoint, limits)) !== null;
}

const ABOUT_CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO/;

async function refusedCertificate(endpoint: Endpoint, limits: Limits, code: string) {
  return ABOUT_CERTIFICATE.test(code) ? certificateOf(endpoint, limits) : null;
}

/** A handshake without checks, only to read what is shown there: nothing is ever sent over it. */
async function certificateOf(endpoint: Endpoint, limits: Limits): Promise<PeerCertificate | null> {
  const opened = await within(limits, (signal) =>
    shakeHands(endpoint, { signal, rejectUnauthorized: false }),
  );
  if ("code" in opened) return null;
  const certificate = opened.value.getPeerCertificate();
  opened.value.destroy();
  return certificate;
}

function shakeHands(
  { host, port }: Endpoint,
  options: ConnectionOptions & { signal: AbortSignal },
): Promise<TLSSocket> {
  const { signal, ...rest } = options;
  const named = isIP(host) === 0 ? { servername: host } : {};
  const socket = openTls({ host, port, ALPNProtocols: ["http/1.1"], ...named, ...rest });
  signal.addEventListener("abort", () => socket.destroy(), { once: true });
  return settled(socket, "secureConnect");
}

/** The socket once it is open. One that closes before it is has been cut off. */
function settled<Kind extends Socket>(socket: Kind, event: "connect" | "secureConnect") {
  return new Promise<Kind>((resolve, reject) => {
    socket.once(event, () => resolve(socket));
    socket.on("error", reject);
    socket.once("close", () => reject(Object.assign(new Error("closed"), { code: "ECONNRESET" })));
  });
}

function validTo({ valid_to }: PeerCertificate): string | null {
  const end = new Date(valid_to);
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
}

function issuerOf({ issuer }: PeerCertificate): string | null {
  const name: unknown = issuer?.O ?? issuer?.CN;
  return typeof name === "string" ? name.slice(0, 80) : null;
}
