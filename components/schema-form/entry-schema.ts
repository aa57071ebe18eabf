import type { RJSFSchema } from "@rjsf/utils";
import type { FormField } from "@/lib/schema/form-field";
import { isSecretName } from "@/lib/secret-name";
import { drawnSchema } from "./drawn-schema";

type Drawn = { plain: RJSFSchema; secret: RJSFSchema };

const drawn = new WeakMap<FormField, Drawn>();

/** What an entry of a record is drawn by: text under a key like “Authorization” is masked. */
export function entrySchema(entry: FormField, key: string): RJSFSchema {
  const made = drawn.get(entry) ?? draw(entry);
  drawn.set(entry, made);
  return isSecretName(key) ? made.secret : made.plain;
}

function draw(entry: FormField): Drawn {
  const plain = drawnSchema(entry);
  if (entry.kind !== "text" && entry.kind !== "prompt") return { plain, secret: plain };
  const { key, label, description, nodes, placeholder, nullable, deprecated, required } = entry;
  const base = { key, label, description, nodes, placeholder, nullable, deprecated, required };
  return {
    plain,
    secret: drawnSchema({ ...base, kind: "secret", default: entry.default, suggested: undefined }),
  };
}
