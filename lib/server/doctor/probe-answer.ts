import "server-only";
import type { Dispatcher } from "undici";
import type { ProbeAnswered, ProbeId, ProbeResult } from "@/lib/doctor/probe";
import type { Deployment } from "../deployments";
import { match } from "../proxy/match";
import { readCapped } from "../proxy/read-capped";
import { sendUpstream } from "../proxy/send-upstream";
import { type Endpoint, speaksTls } from "./probe-connection";
import { failedProbe, since, within } from "./within";

type Limits = { ms: number; signal: AbortSignal };

const MOST_READ = 1024 * 1024;
const ONE_ASSISTANT = new TextEncoder().encode('{"limit":1}');
const HTML = /^\s*<(!doctype|html|head|body|\?xml)/i;

type Asked = {
  method: string;
  path: string[];
  body?: Uint8Array;
  fits: (answer: unknown) => boolean;
};

/** The requests of the pages that say the most about what answers there. All of them only read. */
const ASKED: Record<Extract<ProbeId, "ok" | "info" | "key">, Asked> = {
  ok: { method: "GET", path: ["ok"], fits: (answer) => field(answer, "ok") === true },
  info: {
    method: "GET",
    path: ["info"],
    fits: (answer) => field(answer, "version") !== undefined || isObject(field(answer, "flags")),
  },
  key: {
    method: "POST",
    path: ["assistants", "search"],
    body: ONE_ASSISTANT,
    fits: Array.isArray,
  },
};

/**
 * Asks a deployment once, with its key and headers, and says what kind of answer came. Nothing that a
 * server wrote is passed on but its version.
 */
export async function probeAnswer(
  deployment: Deployment,
  id: keyof typeof ASKED,
  { endpoint, requestId, ...limits }: Limits & { endpoint: Endpoint; requestId: string },
): Promise<ProbeResult> {
  const { method, path, body, fits } = ASKED[id];
  const found = match(method, path, new URLSearchParams());
  if (found === undefined) throw new Error(`The proxy's table lacks ${method} /${path.join("/")}.`);
  const call = { deployment, match: found, body, lastEventId: null, requestId };
  const start = performance.now();
  const asked = await within(limits, async (signal) => {
    const answer = await sendUpstream(call, signal);
    return { answer, ...(await readCapped(answer.body, MOST_READ)) };
  });
  const isPlain = new URL(deployment.url).protocol === "http:";
  if ("code" in asked) {
    const failed = failedProbe(asked.code, start);
    return isPlain ? { ...failed, speaksTls: await speaksTls(endpoint, limits) } : failed;
  }
  const { answer, bytes, complete } = asked.value;
  const text = new TextDecoder().decode(bytes);
  const json = parsed(text);
  return {
    outcome: "answered",
    ms: since(start),
    status: answer.statusCode,
    body: complete ? kindOf(answer, text, json) : "large",
    redirect: redirectOf(answer, deployment),
    fits: json !== undefined && fits(json),
    version: versionOf(json),
    credentials: {
      hasKey: deployment.apiKey !== undefined,
      scheme: deployment.auth,
      headers: Object.keys(deployment.headers).length,
    },
  };
}

function kindOf(
  { headers }: Dispatcher.ResponseData,
  text: string,
  json: unknown,
): ProbeAnswered["body"] {
  if (!/^(identity)?$/i.test(String(headers["content-encoding"] ?? ""))) return "compressed";
  const type = String(headers["content-type"] ?? "");
  if (HTML.test(text) || /html/i.test(type)) return "html";
  if (text.trim() === "") return "empty";
  // The pages take only what says that it is JSON.
  return json !== undefined && /^application\/([\w.-]+\+)?json\b/i.test(type) ? "json" : "text";
}

function redirectOf(
  { statusCode, headers }: Dispatcher.ResponseData,
  { url }: Deployment,
): ProbeAnswered["redirect"] {
  const location = headers.location;
  if (statusCode < 300 || statusCode > 399 || typeof location !== "string") return null;
  if (!URL.canParse(location, url)) return "elsewhere";
  const [from, to] = [new URL(url), new URL(location, url)];
  if (from.origin === to.origin) return "path";
  const isSecured = from.protocol === "http:" && to.protocol === "https:";
  return isSecured && from.hostname === to.hostname ? "https" : "elsewhere";
}

function versionOf(answer: unknown): string | null {
  const version = field(answer, "version");
  return typeof version === "string" && /^[\w.+-]{1,40}$/.test(version) ? version : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function field(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
