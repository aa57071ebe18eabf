import { generateKeyPairSync, sign } from "node:crypto";

const ECDSA_SHA256 = der(0x30, oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const COMMON_NAME = oid(0x55, 0x04, 0x03);
const SUBJECT_ALT_NAME = oid(0x55, 0x1d, 0x11);
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

type Wanted = { name?: string; ip?: number[]; from: Date; to: Date };

/** A certificate that signs itself, and its key, as PEM: just enough of X.509 for a TLS server. */
export function makeCertificate({ name, ip, from, to }: Wanted) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const who = der(0x30, der(0x31, der(0x30, COMMON_NAME, text(0x0c, "Made for a test"))));
  const names = [
    ...(name === undefined ? [] : [text(DNS_NAME, name)]),
    ...(ip === undefined ? [] : [der(IP_ADDRESS, Buffer.from(ip))]),
  ];
  const alternatives = der(0x30, SUBJECT_ALT_NAME, der(0x04, der(0x30, ...names)));
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_SHA256,
    who,
    der(0x30, time(from), time(to)),
    who,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(0x30, alternatives)),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", content, privateKey));
  const certificate = der(0x30, content, ECDSA_SHA256, signature).toString("base64");
  const lines = certificate.match(/.{1,64}/g)?.join("\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }),
  };
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function oid(...bytes: number[]): Buffer {
  return der(0x06, Buffer.from(bytes));
}

function text(tag: number, value: string): Buffer {
  return der(tag, Buffer.from(value));
}

function time(date: Date): Buffer {
  return text(0x18, `${date.toISOString().replace(/[-:T]|\.\d+/g, "")}`);
}
