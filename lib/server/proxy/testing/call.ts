import { once } from "node:events";
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";

const agent = new Agent({ keepAlive: true });

type Call = {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Uint8Array;
  /** Sent as Roster's own page would send it, unless false. */
  sameOrigin?: boolean;
};

type Answered = { status: number; headers: IncomingHttpHeaders; text: string };

/** One request as written, with no address normalised and any header allowed. */
export async function call(
  url: string,
  { method = "GET", headers = {}, body, sameOrigin = true }: Call = {},
): Promise<Answered> {
  const [, origin = "", path = ""] = /^(http:\/\/[^/]+)(.*)$/.exec(url) ?? [];
  const { hostname, port } = new URL(origin);
  const own = { "sec-fetch-site": "same-origin", origin, "content-type": "application/json" };
  const all = sameOrigin ? { ...own, ...headers } : headers;
  const sent = request({ agent, hostname, port, path, method, headers: all });
  // An answer may come, and the connection go, while a long body is still on its way.
  sent.on("error", () => undefined);
  sent.end(body);
  const [response] = await once(sent, "response");
  let text = "";
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

/** `code` of an answer in the proxy's error shape; undefined for every other answer. */
export function codeOf({ text }: Answered): string | undefined {
  return text.startsWith('{"error":') ? JSON.parse(text).error.code : undefined;
}
