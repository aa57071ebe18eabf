import "server-only";
import { z } from "zod";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const unquoted = z
  .string()
  .optional()
  .transform((value) => value?.trim().replace(/^(["'])(.*)\1$/, "$2") || undefined);

const httpUrl = unquoted.transform((value, context) => {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const problem = problemOf(url);
  if (url !== undefined && problem === undefined) return url;
  context.addIssue({ code: "custom", message: problem ?? NOT_HTTP });
  return z.NEVER;
});

const apiKey = unquoted.refine((value) => value === undefined || /^[\x21-\x7e]+$/.test(value), {
  message: "holds characters that an HTTP header cannot carry",
});

const NOT_HTTP = "must be an http:// or https:// URL";

function problemOf(url: URL | undefined): string | undefined {
  if (url === undefined || !/^https?:$/.test(url.protocol)) return NOT_HTTP;
  if (url.username || url.password) return "must not hold a user name or password";
  if (url.search || url.hash) return "must not hold a query or fragment";
  return undefined;
}

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
    PUBLIC_ORIGIN: httpUrl.refine((url) => url === undefined || url.pathname === "/", {
      message: "must be an origin, without a path",
    }),
    PORT: unquoted.transform((value) => Number(value ?? 3000)).pipe(z.int().min(0).max(65535)),
    HOST: unquoted.transform((value) => value ?? "127.0.0.1"),
    LOG_LEVEL: unquoted.pipe(z.enum(LOG_LEVELS).default("warn")),
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
    publicOrigin: parsed.PUBLIC_ORIGIN,
    port: parsed.PORT,
    host: parsed.HOST,
    logLevel: parsed.LOG_LEVEL,
  }));

export type Env = z.infer<typeof schema>;

/**
 * Roster's settings out of environment variables. Throws an Error that names every bad variable
 * and what it must be; values are never repeated, as they may hold secrets.
 */
export function parseEnv(source: { [name: string]: string | undefined }): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  throw new Error(`Roster cannot start with these settings: ${problems.join("; ")}.`);
}

let parsed: Env | undefined;

/** The settings of this process: read once, at the first request. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** True under `next dev`. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}

/** True for `localhost`, 127.0.0.0/8 and `[::1]`, as `URL.hostname` writes them. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}
