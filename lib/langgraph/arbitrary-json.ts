import fc from "fast-check";
import type { Json, JsonObject } from "./types";

// Names that an object has from its prototype must be ordinary keys.
const key = fc.oneof(
  fc.constantFrom("a", "b", "c", "__proto__", "constructor", "toString"),
  fc.string({ maxLength: 4 }),
);

const tree = fc.letrec<{ json: Json; object: JsonObject }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ maxLength: 6 }),
    fc.array(tie("json"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc.dictionary(key, tie("json"), { maxKeys: 4, noNullPrototype: true }),
}));

/** For property tests: any key of a JSON object, awkward ones among them. */
export const arbitraryKey = key;

/** For property tests: any JSON value. */
export const arbitraryJson = tree.json;

/** For property tests: any JSON object. */
export const arbitraryObject = tree.object;
