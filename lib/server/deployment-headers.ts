import { headerValue, type ReadFile, type Variables } from "./env-value";

/** How a deployment is given its key. */
export const AUTH_SCHEMES = ["x-api-key", "bearer", "langsmith"] as const;

type Auth = (typeof AUTH_SCHEMES)[number];
type Secret = { env: string } | { file: string };

/** What an entry of the list says of a deployment's key and headers. */
type Said = {
  key?: Secret | undefined;
  auth?: Auth | undefined;
  headers?: { [name: string]: string | Secret } | undefined;
};

/** The headers in which each scheme sends the key. */
const OF_SCHEME: Record<Auth, readonly string[]> = {
  "x-api-key": ["x-api-key"],
  bearer: ["authorization"],
  langsmith: ["x-api-key", "x-auth-scheme"],
};

const HEADER_NAME = /^(?!__proto__$)[!#$%&'*+.^_`|~0-9a-z-]{1,80}$/i;
// What the proxy itself decides, and what would change how a message is read.
const OWN_HEADERS =
  /^(?:accept.*|connection|content-.*|cookie|expect|forwarded|host|keep-alive|last-event-id|origin|proxy-.*|referer|sec-.*|te|trailer|transfer-encoding|upgrade|via|x-forwarded-.*|x-request-id)$/i;

// LangGraph servers keep every other x-* header of a run's start in the thread, where it can be read.
const KEPT_HEADER = /^x-(?!(?:api-key|tenant-id|service-key)$)/i;

const LEAKS =
  "would be kept by the server in every thread, for all to read: a secret needs a name without x-";

/** The key and the headers of a deployment, read; `here` is told every problem, without a value. */
export function readHeaders(
  { key, auth = "x-api-key", headers = {} }: Said,
  source: { variables: Variables; readFile: ReadFile },
  here: (problem: string) => void,
): { apiKey: string | undefined; headers: { [name: string]: string } } {
  const read = (label: string, from: string | Secret) => {
    const { value, problem } = headerValue(from, source);
    if (problem !== undefined) here(`${label} ${problem}`);
    return value;
  };
  if (auth !== "x-api-key" && key === undefined) {
    here(`"auth" "${auth}" says how a key is sent, but there is no "key"`);
  }
  const sent = new Map<string, string>();
  const asWritten = new Map<string, string>();
  for (const [written, from] of Object.entries(headers)) {
    const label = `"headers" ${JSON.stringify(written)}`;
    const name = written.toLowerCase();
    const twin = asWritten.get(name);
    asWritten.set(name, written);
    if (!HEADER_NAME.test(name)) here(`${label} is no name of a header`);
    else if (OWN_HEADERS.test(name)) here(`${label} is a header that Roster sets itself`);
    else if (typeof from !== "string" && KEPT_HEADER.test(name)) here(`${label} ${LEAKS}`);
    if (key !== undefined && OF_SCHEME[auth].includes(name)) {
      here(`${label} is where "auth" "${auth}" sends the "key": leave one of them out`);
    }
    if (twin !== undefined) here(`${label} is the same header as ${JSON.stringify(twin)}`);
    sent.set(name, read(label, from) ?? "");
  }
  return { apiKey: key && read('"key"', key), headers: Object.fromEntries(sent) };
}
