import type { Json, JsonObject } from "./langgraph/types";
import type { Path } from "./schema/edit-value";
import { MASK } from "./secrets";

export type SecretVault = {
  /** The value as it may be seen: a mark, which is a text, stands for all that secret keys hold. */
  hide: (value: Json, isSecret: (name: string) => boolean) => Json;
  /** The other way round. `lost`: where a mark stands that stands for nothing, or a part of one. */
  show: (value: Json) => { value: Json; lost: Path[] };
  /** JSON text, readable or not, with what its marks stand for. */
  showIn: (text: string) => string;
};

const MARK = new RegExp(`^${MASK} (\\d+)$`);
const MARKS = new RegExp(`"${MASK} (\\d+)"`, "g");

/**
 * Keeps secrets while a person edits the JSON around them. One value has one mark for as long as
 * the vault lives, so a mark can be moved, copied, renamed and brought back by undo. Texts that look
 * like marks are hidden too: what is shown again is always what was there.
 */
export function createSecretVault(): SecretVault {
  const kept: Json[] = [];
  const numbers = new Map<string, number>();

  function mark(value: Json): string {
    const key = JSON.stringify(value);
    const number = numbers.get(key) ?? kept.push(value);
    numbers.set(key, number);
    return `${MASK} ${number}`;
  }

  function hide(value: Json, isSecret: (name: string) => boolean): Json {
    if (typeof value === "string") return value.includes(MASK) ? mark(value) : value;
    if (Array.isArray(value)) return value.map((item) => hide(item, isSecret));
    return mapValues(value, (held, name) =>
      isSecret(name) && holdsSomething(held) ? mark(held) : hide(held, isSecret),
    );
  }

  function show(value: Json) {
    const lost: Path[] = [];
    const visit = (inner: Json, path: Path): Json => {
      if (typeof inner === "string") {
        if (!inner.includes(MASK)) return inner;
        const held = kept[Number(MARK.exec(inner)?.[1]) - 1];
        if (held === undefined) lost.push(path);
        return held ?? inner;
      }
      if (Array.isArray(inner)) return inner.map((item, index) => visit(item, [...path, index]));
      return mapValues(inner, (held, name) => visit(held, [...path, name]));
    };
    return { value: visit(value, []), lost };
  }

  function showIn(text: string): string {
    return text.replaceAll(MARKS, (whole, number) => {
      const held = kept[Number(number) - 1];
      return held === undefined ? whole : JSON.stringify(held);
    });
  }

  return { hide, show, showIn };
}

function mapValues(value: Json, map: (held: Json, name: string) => Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, map(held, name)]));
}

// Numbers and booleans stay, as `max_tokens` is no secret, and there is nothing to hide in [].
function holdsSomething(value: Json): boolean {
  if (typeof value === "string") return value !== "";
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
