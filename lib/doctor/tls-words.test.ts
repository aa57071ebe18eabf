import { expect, test } from "vitest";
import { aDeployment, aFailure } from "./testing/a-deployment";
import { tlsFailure, tlsWords } from "./tls-words";

const of = aDeployment("https://graph.test");
const NOW = Date.parse("2026-06-15T12:00:00Z");
const secured = {
  outcome: "secured",
  ms: 9,
  protocol: "TLSv1.3",
  issuer: "Let's Encrypt",
  validTo: "2026-09-01T00:00:00.000Z",
} as const;

test("a handshake says with which certificate, and when that ends soon", () => {
  expect(tlsWords(secured, of, NOW)).toEqual({
    status: "ok",
    says: "TLSv1.3, with a certificate by Let's Encrypt, valid until 1 September 2026.",
    remark: undefined,
  });
  const soon = { ...secured, validTo: "2026-06-20T13:00:00.000Z" };
  expect(tlsWords(soon, of, NOW)).toMatchObject({
    status: "ok",
    remark: "The certificate ends in 5 days: have it renewed before that.",
  });
  const bare = { ...secured, issuer: null, validTo: null };
  expect(tlsWords(bare, of, NOW).says).toBe("TLSv1.3, with a certificate.");
});

test("http:// has nothing to test", () => {
  const plain = { outcome: "plain", ms: 0 } as const;
  expect(tlsWords(plain, aDeployment("http://localhost:1"), NOW)).toMatchObject({
    status: "skipped",
    says: expect.stringContaining("http://"),
  });
});

test.each([
  ["CERT_HAS_EXPIRED", /ended on 1 May 2026/, /Renew the certificate/],
  ["CERT_NOT_YET_VALID", /not valid yet/, /clock/],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", /signed by itself/, /NODE_EXTRA_CA_CERTS.*this server/],
  ["SELF_SIGNED_CERT_IN_CHAIN", /Nobody that Roster trusts/, /NODE_EXTRA_CA_CERTS/],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", /Nobody that Roster trusts/, /whole chain/],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", /Nobody that Roster trusts/, /that authority/],
  ["ERR_TLS_CERT_ALTNAME_INVALID", /not for graph\.test/, /"url" of “prod”/],
  ["HOSTNAME_MISMATCH", /not for graph\.test/, /"url" of “prod”/],
  ["CERT_REVOKED", /was revoked/, /new certificate/],
  ["ERR_SSL_WRONG_VERSION_NUMBER", /Port 443 does not speak TLS/, /Write http:\/\//],
  ["ERR_SSL_PACKET_LENGTH_TOO_LONG", /Port 443 does not speak TLS/, /Write http:\/\//],
  ["EPROTO", /Port 443 does not speak TLS/, /Write http:\/\//],
  ["TIMEOUT", /then said nothing/, /restart the server if it hangs/],
  ["ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", /asks for a certificate of Roster/, /without one/],
  ["ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE", /No secure connection/, /TLS 1\.2 or 1\.3/],
  ["ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", /No secure connection/, /TLS 1\.2 or 1\.3/],
  ["ECONNRESET", /cut the connection at once/, /in front of the server/],
])("a handshake that fails with %s", (code, says, change) => {
  const result = aFailure(code, { validTo: "2026-05-01T00:00:00.000Z" });
  expect(tlsWords(result, of, NOW)).toMatchObject({
    status: "failed",
    says: expect.stringMatching(says),
    means: expect.stringMatching(/\S/),
    change: expect.stringMatching(change),
  });
});

test("a certificate with two faults has both told", () => {
  const result = aFailure("DEPTH_ZERO_SELF_SIGNED_CERT", { validTo: "2026-05-01T00:00:00.000Z" });
  expect(tlsFailure(result, of, NOW)).toMatchObject({
    means: expect.stringContaining("It also ended on 1 May 2026."),
  });
});
