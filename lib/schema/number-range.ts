import type { JsonObject } from "@/lib/langgraph/types";
import { numberOf } from "./json-schema";
import type { Hints } from "./read-hints";

type NumberRange = {
  integer: boolean;
  min: number | undefined;
  max: number | undefined;
  step: number | undefined;
  slider: boolean;
};

const MOST_SLIDER_STOPS = 200;

/** Bounds and step of a number from its schema, else from the author's hints. */
export function numberRange(schema: JsonObject, integer: boolean, hints: Hints): NumberRange {
  const given = numberOf(schema.multipleOf) ?? hints.step ?? (integer ? 1 : undefined);
  const span = (numberOf(schema.exclusiveMaximum) ?? 0) - (numberOf(schema.exclusiveMinimum) ?? 0);
  const nudge = integer ? 1 : (given ?? (span > 0 ? niceStep(span) : 0));
  const min = bound(schema.minimum, schema.exclusiveMinimum, nudge, Math.max) ?? hints.min;
  const max = bound(schema.maximum, schema.exclusiveMaximum, -nudge, Math.min) ?? hints.max;
  const bounded = min !== undefined && max !== undefined && min < max;
  const step = given ?? (bounded ? niceStep(max - min) : undefined);
  const stops = bounded && step !== undefined ? (max - min) / step : Number.POSITIVE_INFINITY;
  const slider = bounded && (hints.widget === "slider" || stops <= MOST_SLIDER_STOPS);
  return { integer, min, max, step, slider };
}

function bound(
  inclusive: JsonObject[string] | undefined,
  exclusive: JsonObject[string] | undefined,
  nudge: number,
  tightest: (a: number, b: number) => number,
): number | undefined {
  const open = numberOf(exclusive);
  const ends = [numberOf(inclusive), open === undefined ? undefined : open + nudge].filter(
    (end) => end !== undefined,
  );
  const end = ends.length > 0 ? ends.reduce(tightest) : undefined;
  // zod writes the safe-integer bounds into every int().
  return end === undefined || Math.abs(end) >= Number.MAX_SAFE_INTEGER ? undefined : end;
}

function niceStep(span: number): number {
  const exponent = Math.floor(Math.log10(span / 20));
  // 10 ** exponent need not be exact for a negative exponent.
  return exponent < 0 ? Number(`1e${exponent}`) : 10 ** exponent;
}
