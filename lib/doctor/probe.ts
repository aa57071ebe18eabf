import {
  boolean,
  type InferOutput,
  literal,
  nullable,
  number,
  object,
  picklist,
  string,
  variant,
} from "valibot";

/** What only the machine that Roster runs on can see of a deployment's address. */
export const PROBE_IDS = ["name", "tcp", "tls", "ok", "info", "key"] as const;
export type ProbeId = (typeof PROBE_IDS)[number];

const ms = number();

/** No answer: `code` is Node's, OpenSSL's or undici's, or TIMEOUT. */
const failed = object({
  outcome: literal("failed"),
  ms,
  code: string(),
  /** The certificate that was refused. */
  validTo: nullable(string()),
  /** The address says http://, but what listens there speaks TLS. */
  speaksTls: boolean(),
});

const named = object({
  outcome: literal("named"),
  ms,
  /** True where the address is one already, so that nobody was asked. */
  literal: boolean(),
  ipv4: number(),
  ipv6: number(),
  reach: picklist(["loopback", "private", "public"]),
});

const connected = object({ outcome: literal("connected"), ms });

/** The address is http://, so there is no TLS. */
const plain = object({ outcome: literal("plain"), ms });

const secured = object({
  outcome: literal("secured"),
  ms,
  protocol: string(),
  /** ISO 8601. */
  validTo: nullable(string()),
  issuer: nullable(string()),
});

const answered = object({
  outcome: literal("answered"),
  ms,
  status: number(),
  body: picklist(["json", "html", "text", "empty", "compressed", "large"]),
  /** For a redirect: to the same address by https://, to another path of it, or elsewhere. */
  redirect: nullable(picklist(["https", "path", "elsewhere"])),
  /** The JSON is what a LangGraph server answers there. */
  fits: boolean(),
  version: nullable(string()),
  credentials: object({
    hasKey: boolean(),
    scheme: picklist(["x-api-key", "bearer", "langsmith"]),
    /** How many headers besides the key are sent. */
    headers: number(),
  }),
});

export const probeResult = variant("outcome", [failed, named, connected, plain, secured, answered]);

export type ProbeResult = InferOutput<typeof probeResult>;
export type ProbeFailed = InferOutput<typeof failed>;
export type ProbeNamed = InferOutput<typeof named>;
export type ProbeSecured = InferOutput<typeof secured>;
export type ProbeAnswered = InferOutput<typeof answered>;
export type Credentials = ProbeAnswered["credentials"];
