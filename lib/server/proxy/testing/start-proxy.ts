import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { AuditTrail } from "@/lib/server/audit/audit-trail";
import { type Deployment, PLAIN } from "@/lib/server/deployments";
import { OWNER } from "@/lib/server/entry/person";
import { createLimits, type RequestLimits } from "@/lib/server/limits/create-limits";
import { createProxy, type ProxyOptions } from "../create-proxy";
import type { Log } from "../request-line";
import { listen } from "./listen";

const UNBOUNDED = createLimits({
  settings: () => ({ streamsEach: 0, streamsInAll: 0, writesPerMinute: 0 }),
});
const PREFIX = "/api/deployments/";

type Options = Partial<Pick<ProxyOptions, "bodyTimeout" | "heartbeat" | "timeout" | "personOf">> & {
  url: string;
  apiKey?: string;
  deployment?: Partial<Deployment>;
  trail?: AuditTrail;
  limits?: RequestLimits;
};

/** The proxy behind real sockets, given decoded path segments as Next gives them. */
export async function startProxy({
  url,
  apiKey,
  deployment: facts,
  trail,
  limits = UNBOUNDED,
  ...rest
}: Options) {
  const deployment: Deployment = {
    ...PLAIN,
    slug: "default",
    name: "Test",
    url,
    apiKey,
    embedded: false,
    ...facts,
  };
  const lines: object[] = [];
  const write = (line: object) => void lines.push(line);
  const log: Log = { info: write, warn: write, error: write };
  const proxy = createProxy({
    findDeployment: (slug) => (slug === deployment.slug ? deployment : undefined),
    personOf: async () => OWNER,
    servedOrigins: (host) => (host === new URL(server.url).host ? [server.url] : []),
    log: () => log,
    auditTrail: () => trail ?? null,
    limits,
    bodyTimeout: 30_000,
    heartbeat: 15_000,
    ...rest,
  });
  const server = await listen(async (incoming, outgoing) => {
    const path = segments(incoming.url ?? "");
    if (path === undefined) return void outgoing.writeHead(500).end();
    const [slug = "", ...segmentsAfter] = path;
    const response = await proxy(toRequest(incoming, outgoing), {
      deployment: slug,
      path: segmentsAfter,
    });
    await writeResponse(response, outgoing);
  });
  return Object.assign(server, { lines, api: `${server.url}${PREFIX}default` });
}

/** Decoded once, never normalised: harsher than Next, which resolves dots first. */
function segments(url: string): string[] | undefined {
  const [pathname = ""] = url.split("?", 1);
  if (!pathname.startsWith(PREFIX)) return undefined;
  try {
    return pathname.slice(PREFIX.length).split("/").map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  const headers = new Headers();
  for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2) {
    headers.append(incoming.rawHeaders[i] ?? "", incoming.rawHeaders[i + 1] ?? "");
  }
  const { method = "GET" } = incoming;
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers,
    signal: gone.signal,
    duplex: "half",
  };
  if (method !== "GET" && method !== "HEAD") {
    // Node types its web streams apart from the DOM's; they are the same class.
    init.body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
  }
  const search = incoming.url?.split("?").slice(1).join("?") ?? "";
  return new Request(`http://next.test/?${search}`, init);
}

async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  const reader = response.body?.getReader();
  outgoing.on("close", () => void reader?.cancel().catch(() => undefined));
  try {
    while (reader) {
      const { done, value } = await reader.read();
      if (done) break;
      outgoing.write(value);
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
}
