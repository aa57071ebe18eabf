import { expect, test } from "vitest";
import { nextStep } from "./step-number";

const FREE = { min: undefined, max: undefined, step: undefined, default: undefined };

test.each([
  [{ ...FREE, step: 0.1 }, 0.2, 1, 0.3],
  [{ ...FREE, step: 0.1 }, 0.3, -1, 0.2],
  [FREE, 1e-7, 1, 1.000_000_1],
  [FREE, undefined, 1, 1],
  [{ ...FREE, default: 0.7, step: 0.1 }, undefined, 1, 0.8],
  [{ ...FREE, min: 0, max: 2, step: 0.5 }, 2, 1, 2],
  [{ ...FREE, min: 0, max: 2, step: 0.5 }, 0.25, -1, 0],
  [{ ...FREE, min: 5 }, undefined, -1, 5],
] as const)("%j from %s by %d: %d", (field, value, direction, expected) => {
  expect(nextStep(field, value, direction)).toBe(expected);
});
