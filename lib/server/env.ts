import "server-only";
import { z } from "zod";
import { type ListedDeployment, parseDeployments } from "./deployment-list";
import { type EntrySettings, LOCAL_ENTRY, parseEntry } from "./entry/entry-settings";
import { fileReader, type ReadFile, type Variables } from "./env-value";
import { type OperationSettings, parseOperation } from "./operation-settings";
import { isLoopback, problemOfUrl } from "./server-url";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const unquoted = z
  .string()
  .optional()
  .transform((value) => value?.trim().replace(/^(["'])(.*)\1$/, "$2") || undefined);

const httpUrl = unquoted.transform((value, context) => {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const problem = problemOfUrl(url);
  if (url !== undefined && problem === undefined) return url;
  context.addIssue({ code: "custom", message: problem ?? "must be a URL" });
  return z.NEVER;
});

const apiKey = unquoted.refine((value) => value === undefined || /^[\x21-\x7e]+$/.test(value), {
  message: "holds characters that an HTTP header cannot carry",
});

// Whoever misspells it must not believe that it is on.
const flag = unquoted
  .refine((value) => value === undefined || value === "0" || value === "1", {
    message: "must be 1 or 0",
  })
  .transform((value) => value === "1");

const schema = z
  .object({
    LANGGRAPH_API_URL: httpUrl,
    LANGGRAPH_API_KEY: apiKey,
    LANGSMITH_API_KEY: apiKey,
    LANGCHAIN_API_KEY: apiKey,
    ALLOW_HTTP_BACKEND: unquoted.transform((value) => value === "1"),
    ROSTER_EMBEDDED_URL: httpUrl.refine((url) => url === undefined || isLoopback(url.hostname), {
      message: "must be a loopback address",
    }),
    READ_ONLY: flag,
    PUBLIC_ORIGIN: httpUrl.refine((url) => url === undefined || url.pathname === "/", {
      message: "must be an origin, without a path",
    }),
    PORT: unquoted.transform((value) => Number(value ?? 3000)).pipe(z.int().min(0).max(65535)),
    HOST: unquoted.transform((value) => value ?? "127.0.0.1"),
    LOG_LEVEL: unquoted.pipe(z.enum(LOG_LEVELS).optional()),
  })
  .superRefine(({ LANGGRAPH_API_URL: url, ALLOW_HTTP_BACKEND }, context) => {
    if (url?.protocol !== "http:" || isLoopback(url.hostname) || ALLOW_HTTP_BACKEND) return;
    const message = "must be https:// for another machine; ALLOW_HTTP_BACKEND=1 permits http://";
    context.addIssue({ code: "custom", path: ["LANGGRAPH_API_URL"], message });
  })
  .transform((parsed) => ({
    langgraphUrl: parsed.LANGGRAPH_API_URL,
    langgraphKey: parsed.LANGGRAPH_API_KEY ?? parsed.LANGSMITH_API_KEY ?? parsed.LANGCHAIN_API_KEY,
    embeddedUrl: parsed.ROSTER_EMBEDDED_URL,
    readOnly: parsed.READ_ONLY,
    publicOrigin: parsed.PUBLIC_ORIGIN,
    port: parsed.PORT,
    host: parsed.HOST,
    logLevel: parsed.LOG_LEVEL,
  }));

export type Env = Omit<z.infer<typeof schema>, "logLevel"> & {
  logLevel: (typeof LOG_LEVELS)[number];
  /** Those of ROSTER_DEPLOYMENTS, in its order. */
  deployments: ListedDeployment[];
  entry: EntrySettings;
  operation: OperationSettings;
};

/**
 * Roster's settings out of environment variables. Throws an Error that names every bad variable
 * and what it must be; values are never repeated, as they may hold secrets. Commands serve nobody, so they
 * ask nothing of the way in.
 */
export function parseEnv(
  variables: Variables,
  readFile: ReadFile = fileReader(variables),
  { isServing = true } = {},
): Env {
  const result = schema.safeParse(variables);
  const problems = (result.error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );
  const list = variables.ROSTER_DEPLOYMENTS?.trim();
  const deployments = list ? listed(list, { variables, readFile }, problems) : [];
  const entry =
    result.success && isServing
      ? parseEntry({ variables, readFile }, result.data, (problem) => problems.push(problem))
      : LOCAL_ENTRY;
  const operation = parseOperation({ variables, readFile }, entry, (problem) =>
    problems.push(problem),
  );
  if (result.success && problems.length === 0) {
    // At one's own machine every request would stand in the terminal.
    const usual = entry.mode === "local" ? "warn" : "info";
    const { logLevel = usual, ...rest } = result.data;
    return { ...rest, logLevel, deployments, entry, operation };
  }
  throw new Error(`Roster cannot start with these settings: ${problems.join("; ")}.`);
}

function listed(
  value: string,
  source: { variables: Variables; readFile: ReadFile },
  problems: string[],
): ListedDeployment[] {
  try {
    return parseDeployments(value, source);
  } catch (error) {
    problems.push(`ROSTER_DEPLOYMENTS: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

let parsed: Env | undefined;

/** The settings of this process: read once, at the first request. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** Whether the environment says where Next listens, as the launcher does. */
export function isHostSaid(): boolean {
  return Boolean(process.env.HOST);
}

/** Whether the launcher left it to Roster to end on a signal, instead of Next. */
export function drainsItself(): boolean {
  return Boolean(process.env.NEXT_MANUAL_SIG_HANDLE);
}

/** True under `next dev`. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}
