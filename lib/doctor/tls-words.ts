import type { PublicDeployment } from "@/lib/public-deployment";
import { tcpFailure } from "./connection-words";
import type { ProbeFailed, ProbeResult, ProbeSecured } from "./probe";
import { RESTART, settingsOf } from "./settings-of";
import { failed, type StepResult } from "./step";

const DAY_MS = 24 * 60 * 60 * 1000;
const SOON_DAYS = 14;

const PLAIN_HTTP = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|EPROTO|HTTP_REQUEST/;
const IS_TLS = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME)/;

/** Whether an error code is of TLS rather than of the connection below it. */
export function isTlsCode(code: string): boolean {
  return IS_TLS.test(code);
}

/** What the handshake came to; `now` is in epoch milliseconds. */
export function tlsWords(result: ProbeResult, of: PublicDeployment, now: number): StepResult {
  if (result.outcome === "plain") return { status: "skipped", says: PLAIN[of.embedded ? 1 : 0] };
  if (result.outcome === "secured") return securedWords(result, now);
  if (result.outcome === "failed") return tlsFailure(result, of, now);
  return { status: "ok", says: "Connected." };
}

const PLAIN = [
  "The address is http://, so nothing is encrypted and there is nothing to test.",
  "The sample server runs on this machine and needs no encryption.",
] as const;

function securedWords({ protocol, issuer, validTo }: ProbeSecured, now: number): StepResult {
  const by = issuer === null ? "" : ` by ${issuer}`;
  const until = validTo === null ? "" : `, valid until ${dayOf(validTo)}`;
  const left = validTo === null ? Number.POSITIVE_INFINITY : (Date.parse(validTo) - now) / DAY_MS;
  return {
    status: "ok",
    says: `${protocol}, with a certificate${by}${until}.`,
    remark:
      left < SOON_DAYS
        ? `The certificate ends in ${Math.max(0, Math.floor(left))} days: have it renewed before that.`
        : undefined,
  };
}

/** Why the handshake failed. */
export function tlsFailure(
  result: Pick<ProbeFailed, "code" | "validTo"> & ProbeFailed,
  of: PublicDeployment,
  now: number,
): StepResult {
  const { host, port, url } = settingsOf(of);
  const { code, validTo } = result;
  const isOver = validTo !== null && Date.parse(validTo) < now;
  const over = validTo === null ? "" : ` on ${dayOf(validTo)}`;
  if (code === "CERT_HAS_EXPIRED") {
    return failed(
      `The certificate of ${host} ended${over}.`,
      "Its certificate is no longer valid, so nobody can be sure that it is the server.",
      "Renew the certificate on the server or on what stands in front of it; Roster will not connect before. If the date is still to come, the clock of Roster’s machine is wrong.",
    );
  }
  if (code === "CERT_NOT_YET_VALID") {
    return failed(
      `The certificate of ${host} is not valid yet.`,
      "It begins in the future, as seen from Roster’s machine.",
      "Check the clock of the machine where Roster runs, then the certificate.",
    );
  }
  if (/SELF_SIGNED|UNABLE_TO|DEPTH_ZERO/.test(code)) {
    const self = code === "DEPTH_ZERO_SELF_SIGNED_CERT";
    return failed(
      self
        ? `The certificate of ${host} is signed by itself.`
        : `Nobody that Roster trusts signed the certificate of ${host}.`,
      `${self ? "Roster cannot tell it from one that somebody else made." : "It was signed by a private authority, or the server does not send the certificates in between."}${isOver ? ` It also ended${over}.` : ""}`,
      `Start Roster with NODE_EXTRA_CA_CERTS=/path/to/ca.pem, the certificate of ${self ? "this server" : "that authority"}, or have the server send its whole chain.`,
    );
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID" || code === "HOSTNAME_MISMATCH") {
    return failed(
      `The certificate is not for ${host}.`,
      "Another server answers at this address, or the certificate lacks this name.",
      `Write the name that the certificate is for into ${url}, or have a certificate made for ${host}. ${RESTART}`,
    );
  }
  if (code === "CERT_REVOKED") {
    return failed(
      `The certificate of ${host} was revoked.`,
      "Whoever signed it says that it must not be trusted any more.",
      "Put a new certificate on the server.",
    );
  }
  if (PLAIN_HTTP.test(code)) {
    return failed(
      `Port ${port} does not speak TLS.`,
      "The address says https://, but what answers there speaks plain HTTP or something else.",
      `Write http:// into ${url} if the server has no TLS (for another machine that must be allowed, see the README), or take the port that has it. ${RESTART}`,
    );
  }
  if (code === "TIMEOUT") {
    return failed(
      `${host} took the connection and then said nothing.`,
      "Something listens on this port, but it does not answer a TLS handshake: it hangs, or it is no web server.",
      `Check that port ${port} is the server’s, and restart the server if it hangs.`,
    );
  }
  if (/CERTIFICATE_REQUIRED|BAD_CERTIFICATE/.test(code)) {
    return failed(
      `${host} asks for a certificate of Roster.`,
      "It only lets programs in that show a certificate of their own (mutual TLS), which Roster cannot do.",
      "Let Roster in without one, or put a proxy with the certificate between them.",
    );
  }
  if (!isTlsCode(code)) return tcpFailure(result, of);
  return failed(
    `No secure connection to ${host} (${code}).`,
    "The two sides could not agree on how to encrypt: the server’s TLS is too old, or set up wrongly.",
    "Have the server speak TLS 1.2 or 1.3, and look at its log for the handshake.",
  );
}

/** "3 March 2027", in UTC, the same for every reader of a report. */
function dayOf(iso: string): string {
  const format: Intl.DateTimeFormatOptions = { dateStyle: "long", timeZone: "UTC" };
  return new Intl.DateTimeFormat("en-GB", format).format(new Date(iso));
}
