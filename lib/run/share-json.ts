import type { Json } from "@/lib/langgraph/types";
import { isObject } from "./message";

type Shared = {
  value: Json;
  /** About how many characters of it are not in `base`. */
  fresh: number;
};

const DEEPEST = 60;
const FIXED = 8;

/**
 * `value` itself, put together from the parts of `base` that are equal to it, so that a state of
 * which a little changes is not held again and again as a whole.
 */
export function shareJson(value: Json, base: Json | undefined, depth = 0): Shared {
  if (value === base) return { value: base, fresh: 0 };
  if (typeof value === "string") return { value, fresh: value.length };
  if (typeof value !== "object" || value === null) return { value, fresh: FIXED };
  if (depth > DEEPEST) return { value, fresh: FIXED };
  return Array.isArray(value)
    ? shareList(value, Array.isArray(base) ? base : [], depth)
    : shareObject(value, isObject(base) ? base : {}, depth);
}

function shareList(value: Json[], base: Json[], depth: number): Shared {
  let fresh = 0;
  let same = value.length === base.length;
  const list = value.map((item, index) => {
    const part = shareJson(item, base[index], depth + 1);
    fresh += part.fresh;
    same &&= part.value === base[index];
    return part.value;
  });
  return same && value.length > 0 ? { value: base, fresh: 0 } : { value: list, fresh };
}

function shareObject(
  value: { [key: string]: Json },
  base: { [key: string]: Json },
  depth: number,
): Shared {
  let fresh = 0;
  const keys = Object.keys(value);
  let same = keys.length === Object.keys(base).length;
  const entries = keys.map((key): [string, Json] => {
    const before = Object.hasOwn(base, key) ? base[key] : undefined;
    const part = shareJson(value[key] ?? null, before, depth + 1);
    fresh += part.value === before ? 0 : part.fresh + key.length;
    same &&= part.value === before;
    return [key, part.value];
  });
  if (same && keys.length > 0) return { value: base, fresh: 0 };
  return { value: Object.fromEntries(entries), fresh };
}
