import "server-only";
import { type Logger, pino } from "pino";
import { env } from "./env";

let logger: Logger | undefined;

/** The process's logger: one JSON object a line on stdout, from LOG_LEVEL upwards. */
export function log(): Logger {
  logger ??= pino({ level: env().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}
