// @ts-check
import { z } from "zod";

/**
 * @typedef {object} RunConfig
 * @property {unknown} [context] Values given as run context.
 * @property {Record<string, unknown> | undefined} [configurable] Values given as `config.configurable`.
 */

/**
 * The values a run was given, with the schema's defaults filled in.
 * A value in `context` wins over the same key in `config.configurable`: a thread keeps the
 * configurable of its first run, while context is always the assistant's present one.
 *
 * @template {z.ZodObject} S
 * @param {S} schema
 * @param {RunConfig} config
 * @returns {z.output<S>}
 * @throws {Error} naming each value that does not fit the schema
 */
export function runValues(schema, config) {
  const context = z.record(z.string(), z.unknown()).safeParse(config.context);
  const given = { ...config.configurable, ...context.data };
  const known = Object.keys(schema.shape).filter((key) => given[key] !== undefined);
  const parsed = schema.safeParse(Object.fromEntries(known.map((key) => [key, given[key]])));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The configuration of this run does not fit the graph. ${problems.join("; ")}`);
}
