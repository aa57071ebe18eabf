import type { Json, JsonObject } from "@/lib/langgraph/types";
import { isObject } from "./json-schema";

/** Of no meaning; relative ids need something to be relative to. */
const BASE = "schema:/";
const DATA = new Set(["const", "enum", "default", "examples"]);
const NAMED = /"\$id"\s*:\s*"|"\$(?:ref|dynamicRef)"\s*:\s*"[^#"]/u;

type Place = { value: JsonObject; base: string; pointer: string };

/**
 * The schema with each `$ref` by `$id` (`"node"`, `"urn:x#/$defs/a"`, `"tree.json#leaf"`) turned into
 * a JSON pointer from its root. References to other documents stay as they are. A schema that names
 * nothing by id comes back itself.
 */
export function localRefs(root: JsonObject): JsonObject {
  if (!NAMED.test(JSON.stringify(root))) return root;
  const places: Place[] = [];
  collect(root, BASE, "", places);
  const known = new Map<string, string>();
  for (const { value, base, pointer } of places) {
    if (value === root || typeof value.$id === "string") known.set(base, pointer);
    for (const anchor of anchorsOf(value)) known.set(`${base}#${anchor}`, pointer);
  }
  const bases = new Map(places.map(({ value, base }) => [value, base]));

  function rewrite(value: Json): Json {
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isObject(value)) return value;
    const base = bases.get(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const isRef = (key === "$ref" || key === "$dynamicRef") && typeof inner === "string";
        if (isRef && base !== undefined) return [key, localRef(inner, base, known)];
        return [key, DATA.has(key) ? inner : rewrite(inner)];
      }),
    );
  }

  const rewritten = rewrite(root);
  return isObject(rewritten) ? rewritten : root;
}

function collect(value: Json, outer: string, pointer: string, places: Place[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      collect(item, outer, `${pointer}/${index}`, places);
  }
  if (!isObject(value)) return;
  const { $id } = value;
  const own = typeof $id === "string" && !$id.startsWith("#") ? absolute($id, outer) : null;
  const base = own?.split("#", 1)[0] ?? outer;
  places.push({ value, base, pointer });
  for (const [key, inner] of Object.entries(value)) {
    const step = encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"));
    if (!DATA.has(key)) collect(inner, base, `${pointer}/${step}`, places);
  }
}

function anchorsOf({ $id, $anchor, $dynamicAnchor }: JsonObject): string[] {
  const old = typeof $id === "string" && $id.startsWith("#") ? $id.slice(1) : null;
  return [old, $anchor, $dynamicAnchor].filter((name) => typeof name === "string");
}

function localRef(ref: string, base: string, known: ReadonlyMap<string, string>): string {
  const target = absolute(ref, base);
  if (target === null) return ref;
  const [resource = "", fragment = ""] = target.split("#", 2);
  const start = known.get(resource);
  if (start === undefined) return ref;
  if (fragment === "" || fragment.startsWith("/")) return `#${start}${fragment}`;
  const anchored = known.get(target);
  return anchored === undefined ? ref : `#${anchored}`;
}

function absolute(ref: string, base: string): string | null {
  // The root's own pointers stay as they are written: the JS server does not escape them.
  if (base === BASE && ref.startsWith("#/")) return null;
  return URL.canParse(ref, base) ? new URL(ref, base).href : null;
}
