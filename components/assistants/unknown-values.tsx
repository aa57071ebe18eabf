"use client";

import { useRef, useState } from "react";
import { unknownValuesId } from "@/components/schema-form/go-to-field";
import { FieldDescription } from "@/components/ui/field";
import type { Json, JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { fieldId } from "@/lib/schema/field-id";
import { unknownKeys } from "@/lib/schema/unknown-keys";
import { UnknownValue } from "./unknown-value";

type UnknownValuesProps = {
  /** As the form's fields have it in their ids. */
  idPrefix: string;
  schema: JsonSchema;
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  onMalformed: (malformed: boolean) => void;
  isSecret: (name: string) => boolean;
};

/** Values under keys that the schema has no field for, each as JSON. */
export function UnknownValues(props: UnknownValuesProps) {
  const { idPrefix, schema, value, onChange, onMalformed, isSecret } = props;
  const id = unknownValuesId(idPrefix);
  const malformed = useRef(new Set<string>());
  /** What was taken away here and can be put back until it is saved. */
  const [removed, setRemoved] = useState<ReadonlyMap<string, Json>>(new Map());
  const gone = [...removed.keys()].filter((key) => !Object.hasOwn(value, key));
  const keys = [...new Set([...unknownKeys(schema, value), ...gone])].sort();
  if (keys.length === 0) return null;

  function report(key: string, isMalformed: boolean) {
    if (isMalformed) malformed.current.add(key);
    else malformed.current.delete(key);
    onMalformed(malformed.current.size > 0);
  }

  function remove(key: string) {
    const { [key]: held = null, ...others } = value;
    setRemoved(new Map(removed).set(key, held));
    onChange(others);
  }

  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="flex min-w-0 flex-col gap-3 border-border border-t pt-4"
    >
      <div className="flex flex-col gap-1">
        <h3 id={`${id}-title`} className="font-medium text-sm">
          Not in the graph's schema, kept as they are
        </h3>
        <FieldDescription>
          The graph may read these values all the same. Each is JSON: texts stand in quotes.
        </FieldDescription>
      </div>
      {keys.map((key) => (
        <UnknownValue
          key={key}
          id={fieldId(idPrefix, [key])}
          name={key}
          value={Object.hasOwn(value, key) ? value[key] : undefined}
          isSecret={isSecret}
          onChange={(next) => onChange({ ...value, [key]: next })}
          onMalformed={(isMalformed) => report(key, isMalformed)}
          onRemove={() => remove(key)}
          onPutBack={() => onChange({ ...value, [key]: removed.get(key) ?? null })}
        />
      ))}
    </section>
  );
}
