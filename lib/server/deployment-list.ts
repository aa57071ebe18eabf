import "server-only";
import { z } from "zod";
import { DEPLOYMENT_COLOURS, type DeploymentColour } from "@/lib/public-deployment";
import { AUTH_SCHEMES, readHeaders } from "./deployment-headers";
import type { RoleGroups } from "./entry/person";
import type { ReadFile, Variables } from "./env-value";
import { readDeploymentList } from "./read-deployment-list";
import { isLoopback, problemOfUrl } from "./server-url";

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
const RESERVED = new Map([
  ["default", "the server of LANGGRAPH_API_URL"],
  ["local", "the embedded server"],
]);

const secret = z.union(
  [z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })],
  { error: 'must be {"env": "NAME"} or {"file": "path"}, so that no secret stands in the list' },
);

const groups = z.array(z.string().regex(/^\S.{0,199}$/, "must hold names of groups")).default([]);

// What the schema gives does not have it.
const PROTO = "__proto__";
const NO_NAME = `"${PROTO}" is no name of a header`;

const entry = z.strictObject({
  slug: z
    .string()
    .regex(SLUG, "must be 1 to 40 of a-z, 0-9 and - (it stands in addresses)")
    .refine((slug) => !TAKEN.has(slug), "is an address of Roster itself; take another")
    .refine((slug) => !RESERVED.has(slug), {
      error: ({ input }) => `stands for ${RESERVED.get(String(input))}; take another`,
    }),
  name: z.string().trim().min(1).max(60).optional(),
  url: z.string(),
  key: secret.optional(),
  auth: z.enum(AUTH_SCHEMES).optional(),
  headers: z
    .preprocess(
      (headers, context) => {
        if (isRecord(headers) && Object.hasOwn(headers, PROTO)) context.addIssue(NO_NAME);
        return headers;
      },
      z.record(z.string(), z.union([z.string(), secret])),
    )
    .optional(),
  readOnly: z.boolean().optional(),
  roles: z.strictObject({ viewer: groups, runner: groups, editor: groups }).optional(),
  colour: z.enum(DEPLOYMENT_COLOURS).optional(),
  allowHttp: z.boolean().optional(),
});
const part = entry.partial();

type Part = z.infer<typeof part>;
type Source = { variables: Variables; readFile: ReadFile };
type Here = (problem: string) => void;

/**
 * The deployments of ROSTER_DEPLOYMENTS: a JSON array, or the path of a file that holds one.
 * Throws an Error with every problem: which entry, which key, why; it never repeats a value of a
 * key or a header.
 */
export function parseDeployments(value: string, source: Source): ListedDeployment[] {
  const parsed = readDeploymentList(value, source.readFile);
  const problems: string[] = [];
  const found: ListedDeployment[] = [];
  const [bySlug, byName] = [new Map<string, number>(), new Map<string, number>()];
  for (const [index, raw] of parsed.entries()) {
    const here = (problem: string) => problems.push(`${entryName(raw, index)}: ${problem}`);
    const { sound, issues } = readEntry(raw);
    for (const issue of issues) here(issueText(issue));
    const { slug = "", name = slug, auth = "x-api-key", readOnly = false, roles, colour } = sound;
    const twin = firstWith(bySlug, slug, index);
    // The switcher shows names alone.
    const namesake = firstWith(byName, name.toLowerCase(), index);
    if (twin !== undefined) here(`"slug" is the one of entry ${twin} too`);
    else if (namesake !== undefined) here(`"name" is the one of entry ${namesake} too`);
    const url = sound.url === undefined ? undefined : readUrl(sound.url, sound, here);
    const { apiKey, headers } = readHeaders(sound, source, here);
    if (url) found.push({ slug, name, url, apiKey, auth, headers, readOnly, roles, colour });
  }
  if (problems.length > 0) throw new Error(problems.join("; "));
  return found;
}

/** The parts of an entry that are as they should be, and what is wrong with the others. */
function readEntry(raw: unknown): { sound: Part; issues: z.core.$ZodIssue[] } {
  const { data, error } = entry.safeParse(raw);
  if (data) return { sound: data, issues: [] };
  const wrong = error.issues.flatMap((issue) =>
    issue.path.length === 0 && issue.code === "unrecognized_keys"
      ? issue.keys
      : issue.path.slice(0, 1),
  );
  const rest = Object.entries(isRecord(raw) ? raw : {}).filter(([key]) => !wrong.includes(key));
  return { sound: part.safeParse(Object.fromEntries(rest)).data ?? {}, issues: error.issues };
}

/** The number of the entry that had this text first, from 1; undefined for none before `index`. */
function firstWith(seen: Map<string, number>, text: string, index: number): number | undefined {
  const first = seen.get(text);
  if (first === undefined && text !== "") seen.set(text, index + 1);
  return first;
}

function readUrl(address: string, { allowHttp }: Part, here: Here): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const problem = problemOfUrl(url);
  if (url === undefined || problem !== undefined) {
    here(`"url" ${problem}`);
    return undefined;
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname) && !allowHttp) {
    here('"url" must be https:// for another machine; "allowHttp": true permits http://');
  }
  return url;
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function issueText(issue: z.core.$ZodIssue): string {
  const path = issue.path.map((part) => JSON.stringify(part)).join(" ");
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((key) => JSON.stringify(key));
    const are = keys.length === 1 ? "is no key" : "are no keys";
    return `${keys.join(", ")} ${are} of ${path || "a deployment"}`;
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
