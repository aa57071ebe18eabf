"use client";

import { useState } from "react";
import type { JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { unknownKeys } from "@/lib/schema/unknown-keys";
import { JsonObjectField } from "./json-object-field";

type UnknownValuesProps = {
  id: string;
  schema: JsonSchema;
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  onMalformed: (malformed: boolean) => void;
};

/** Values under keys that the schema has no field for. */
export function UnknownValues({ id, schema, value, onChange, onMalformed }: UnknownValuesProps) {
  const keys = new Set(unknownKeys(schema, value));
  const [hadSome] = useState(keys.size > 0);
  if (keys.size === 0 && !hadSome) return null;
  const known = pick(value, (key) => !keys.has(key));

  function clash(next: JsonObject): string | undefined {
    const free = new Set(unknownKeys(schema, next));
    const taken = Object.keys(next).find((key) => !free.has(key));
    return taken && `“${taken}” has a field of its own above. Remove it here.`;
  }

  return (
    <JsonObjectField
      id={id}
      label="Not in the graph's schema, kept as they are"
      description="The graph may read these values all the same. What you remove here is removed on saving."
      value={pick(value, (key) => keys.has(key))}
      onChange={(next) => onChange({ ...known, ...next })}
      onMalformed={onMalformed}
      refuse={clash}
    />
  );
}

function pick(values: JsonObject, wanted: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([key]) => wanted(key)));
}
