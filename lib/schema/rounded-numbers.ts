import type { Json } from "@/lib/langgraph/types";

/**
 * Where a value read from JSON has whole numbers beyond 2^53, which JavaScript rounds as it reads
 * them: the server may hold other last digits. Paths in the order of the value.
 */
export function roundedNumbers(value: Json, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value === "number") {
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? [at] : [];
  }
  if (value === null || typeof value !== "object") return [];
  const parts: [string | number, Json][] = Array.isArray(value)
    ? value.map((part, index) => [index, part])
    : Object.entries(value);
  return parts.flatMap(([key, part]) => roundedNumbers(part, [...at, key]));
}
