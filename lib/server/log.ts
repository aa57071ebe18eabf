import "server-only";
import { type Logger, pino } from "pino";
import { env } from "./env";
import { errorFacts } from "./error-facts";
import { processWide } from "./process-wide";

/** The process's logger: one JSON object a line on stdout, from LOG_LEVEL upwards. */
export function log(): Logger {
  return processWide("log", () =>
    pino({
      level: env().logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: errorFacts },
      // Nothing writes them; should something ever do, they still do not get out.
      redact: { paths: SECRET, censor: "[redacted]" },
    }),
  );
}

const NAMES = ["authorization", "cookie", "apiKey", "password", "headers", "body", "config"];
const SECRET = NAMES.flatMap((name) => [name, `*.${name}`]);
