import "server-only";
import { z } from "zod";
import { DEPLOYMENT_COLOURS, type DeploymentColour } from "@/lib/public-deployment";
import type { RoleGroups } from "./entry/person";
import { headerValue, type ReadFile, type Variables } from "./env-value";
import { isLoopback, problemOfUrl } from "./server-url";

/** How a deployment is given its key. */
const AUTH_SCHEMES = ["x-api-key", "bearer", "langsmith"] as const;

/** One entry of ROSTER_DEPLOYMENTS, with its secrets read. */
export type ListedDeployment = {
  slug: string;
  name: string;
  url: URL;
  apiKey: string | undefined;
  auth: (typeof AUTH_SCHEMES)[number];
  headers: { [name: string]: string };
  readOnly: boolean;
  /** Who may do what there; absent where it is as everywhere. */
  roles: RoleGroups | undefined;
  colour: DeploymentColour | undefined;
};

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
// First segments of Roster's own addresses, now and as the design has them.
const TAKEN = new Set(["api", "healthz", "login", "logout", "metrics", "readyz", "signed-in"]);
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]{1,80}$/i;
// What the proxy itself decides, and what would change how a message is read.
const OWN_HEADERS =
  /^(?:accept.*|connection|content-.*|cookie|expect|forwarded|host|keep-alive|last-event-id|origin|proxy-.*|referer|sec-.*|te|trailer|transfer-encoding|upgrade|via|x-forwarded-.*|x-request-id)$/i;

// LangGraph servers keep every other x-* header of a run's start in the thread, where it can be read.
const KEPT_HEADER = /^x-(?!(?:api-key|tenant-id|service-key)$)/i;

const secret = z.union(
  [z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })],
  { error: 'must be {"env": "NAME"} or {"file": "path"}, so that no secret stands in the list' },
);

const groups = z.array(z.string().regex(/^\S.{0,199}$/, "must hold names of groups")).default([]);

const entry = z.strictObject({
  slug: z
    .string()
    .regex(SLUG, "must be 1 to 40 of a-z, 0-9 and - (it stands in addresses)")
    .refine((slug) => !TAKEN.has(slug), "is an address of Roster itself; take another"),
  name: z.string().trim().min(1).max(60).optional(),
  url: z.string(),
  key: secret.optional(),
  auth: z.enum(AUTH_SCHEMES).default("x-api-key"),
  headers: z.record(z.string(), z.union([z.string(), secret])).default({}),
  readOnly: z.boolean().default(false),
  roles: z.strictObject({ viewer: groups, runner: groups, editor: groups }).optional(),
  colour: z.enum(DEPLOYMENT_COLOURS).optional(),
  allowHttp: z.boolean().default(false),
});

type Entry = z.infer<typeof entry>;

type Source = { variables: Variables; readFile: ReadFile };

/**
 * The deployments of ROSTER_DEPLOYMENTS: a JSON array, or the path of a file that holds one.
 * Throws an Error with every problem: which entry, which key, why; it never repeats a value of a
 * key or a header.
 */
export function parseDeployments(value: string, source: Source): ListedDeployment[] {
  const parsed = readList(value, source);
  const problems: string[] = [];
  const found: ListedDeployment[] = [];
  const seen = new Map<string, number>();
  for (const [index, raw] of parsed.entries()) {
    const here = (problem: string) => problems.push(`${entryName(raw, index)}: ${problem}`);
    const result = entry.safeParse(raw);
    if (!result.success) {
      for (const issue of result.error.issues) here(issueText(issue));
      continue;
    }
    const twin = seen.get(result.data.slug);
    if (twin !== undefined) here(`"slug" is the one of entry ${twin + 1} too`);
    seen.set(result.data.slug, index);
    const listed = withSecrets(result.data, source, here);
    if (listed) found.push(listed);
  }
  if (problems.length > 0) throw new Error(problems.join("; "));
  return found;
}

function readList(value: string, { readFile }: Source): unknown[] {
  const isText = /^\s*[[{]/.test(value);
  const where = isText ? "it" : `the file ${value}`;
  const text = isText ? value : readFile(value);
  if (text === undefined) {
    throw new Error(`is neither a JSON array nor the path of a file that can be read (${value})`);
  }
  const list = readJson(text, where);
  if (!Array.isArray(list)) throw new Error(`${where} must be a JSON array of deployments`);
  if (list.length === 0) throw new Error(`${where} holds no deployment`);
  return list;
}

function readJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words quote the text, where somebody may have put a key.
    throw new Error(`${where} is not JSON: look at its quotes, commas and brackets`);
  }
}

function withSecrets(
  { url: address, key, headers, name, allowHttp, roles, ...rest }: Entry,
  source: Source,
  here: (problem: string) => void,
): ListedDeployment | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const problem = problemOfUrl(url);
  if (url === undefined || problem !== undefined) {
    here(`"url" ${problem}`);
    return undefined;
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname) && !allowHttp) {
    here('"url" must be https:// for another machine; "allowHttp": true permits http://');
  }
  const read = (label: string, from: string | { env: string } | { file: string }) => {
    const { value, problem } = headerValue(from, source);
    if (problem !== undefined) here(`${label} ${problem}`);
    return value;
  };
  const sent = Object.entries(headers).map(([header, from]) => {
    const label = `"headers" ${JSON.stringify(header)}`;
    if (!HEADER_NAME.test(header)) here(`${label} is no name of a header`);
    else if (OWN_HEADERS.test(header)) here(`${label} is a header that Roster sets itself`);
    else if (typeof from !== "string" && KEPT_HEADER.test(header)) here(`${label} ${LEAKS}`);
    return [header.toLowerCase(), read(label, from) ?? ""] as const;
  });
  return {
    ...rest,
    url,
    name: name ?? rest.slug,
    apiKey: key && read('"key"', key),
    headers: Object.fromEntries(sent),
    roles,
    colour: rest.colour,
  };
}

const LEAKS =
  "would be kept by the server in every thread, for all to read: a secret needs a name without x-";

function issueText(issue: z.core.$ZodIssue): string {
  const path = issue.path.map((part) => JSON.stringify(part)).join(" ");
  if (issue.code === "unrecognized_keys") {
    return `${issue.keys.map((key) => JSON.stringify(key)).join(", ")} is no key of ${path || "a deployment"}`;
  }
  const words =
    issue.code === "invalid_type" ? `must be ${AN[issue.expected] ?? issue.expected}` : null;
  return `${path} ${words ?? wordsOf(issue)}`.trim();
}

const AN: { [type: string]: string } = {
  string: "a text",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") {
    return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
  }
  if (issue.code === "too_small" || issue.code === "too_big") return "must be 1 to 60 characters";
  return issue.message;
}

function entryName(raw: unknown, index: number): string {
  const slug = z.object({ slug: z.string().regex(SLUG) }).safeParse(raw);
  return `entry ${index + 1}${slug.success ? ` ("${slug.data.slug}")` : ""}`;
}
