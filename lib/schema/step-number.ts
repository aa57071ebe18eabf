import type { NumberField } from "./form-field";

/**
 * The number that an arrow key leads to: one step up or down from the value, or from what holds
 * without one, within the bounds and without the noise of binary fractions.
 */
export function nextStep(
  { min, max, step, default: standard }: Pick<NumberField, "min" | "max" | "step" | "default">,
  value: number | undefined,
  direction: 1 | -1,
): number {
  const from = value ?? (typeof standard === "number" ? standard : (min ?? 0));
  const by = step ?? 1;
  const digits = Math.max(fractionDigits(by), fractionDigits(from));
  const next = Number((from + direction * by).toFixed(Math.min(digits, 20)));
  return Math.min(Math.max(next, min ?? Number.NEGATIVE_INFINITY), max ?? Number.POSITIVE_INFINITY);
}

function fractionDigits(value: number): number {
  const [, fraction = "", exponent = "0"] =
    /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
