import type { Json, JsonObject } from "@/lib/langgraph/types";
import { isSecretName } from "@/lib/secret-name";
import { maskSecrets } from "@/lib/secrets";
import type { FormField } from "./form-field";
import { isObject } from "./json-schema";
import { shownBranch } from "./shown-branch";

/** A value as it may be said in words: texts of secret fields, and under secret names, are masked. */
export function hideSecrets(field: FormField, value: Json): Json {
  switch (field.kind) {
    case "secret":
      return maskSecrets(value, isSecretName, true);
    case "group": {
      const parts = new Map(field.fields.map((part) => [part.key, part]));
      return isObject(value)
        ? mapEntries(value, (key, held) => hideUnder(key, parts.get(key), held))
        : value;
    }
    case "list":
      return Array.isArray(value) ? value.map((item) => hideSecrets(field.item, item)) : value;
    case "record":
      return isObject(value)
        ? mapEntries(value, (key, held) => hideUnder(key, field.entry, held))
        : value;
    case "union": {
      const branch = field.branches[shownBranch(field, value, null) ?? -1];
      return branch ? hideSecrets(branch.field, value) : maskSecrets(value, isSecretName);
    }
    default:
      return maskSecrets(value, isSecretName);
  }
}

function hideUnder(key: string, field: FormField | undefined, held: Json): Json {
  return maskSecrets(field ? hideSecrets(field, held) : held, isSecretName, isSecretName(key));
}

function mapEntries(object: JsonObject, map: (key: string, held: Json) => Json): Json {
  return Object.fromEntries(Object.entries(object).map(([key, held]) => [key, map(key, held)]));
}
