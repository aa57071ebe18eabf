"use client";

import { useEffect, useEffectEvent, useId, useState } from "react";
import { JsonText } from "@/components/schema-form/json-text";
import { Field } from "@/components/ui/field";
import type { Json, JsonObject } from "@/lib/langgraph/types";

type JsonObjectFieldProps = {
  label: string;
  /** Of the control, where something leads to it. */
  id?: string;
  description?: string;
  value: JsonObject;
  onChange: (value: JsonObject) => void;
  /** Told when the text begins or ceases to be something that `onChange` can be given. */
  onMalformed: (malformed: boolean) => void;
  /** Why an object that is typed cannot be taken. */
  refuse?: (value: JsonObject) => string | undefined;
  /** Why the value cannot be saved as it is. */
  problem?: string | undefined;
  /** What was typed before and could not be read. */
  initialText?: string | undefined;
  rows?: number;
};

/** A JSON object as text. What is refused stays as it was typed, with the reason. */
export function JsonObjectField(props: JsonObjectFieldProps) {
  const { label, description, value, onChange, onMalformed, refuse, problem, rows = 6 } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const [refused, setRefused] = useState<{ value: Json; reason: string }>();
  const [unreadable, setUnreadable] = useState(false);
  const malformed = unreadable || refused !== undefined;
  const tell = useEffectEvent(onMalformed);

  // The text goes with the field, so then nothing malformed is left to mend.
  useEffect(() => {
    if (!malformed) return;
    tell(true);
    return () => tell(false);
  }, [malformed]);

  function change(next: Json | undefined) {
    if (next === undefined) return;
    const object = isObject(next) ? next : undefined;
    const reason = object ? refuse?.(object) : "Write an object: names and values in { }.";
    setRefused(reason === undefined ? undefined : { value: next, reason });
    if (object && reason === undefined) onChange(object);
  }

  return (
    <Field
      id={id}
      label={<span id={`${id}-label`}>{label}</span>}
      description={description}
      error={refused?.reason ?? problem}
    >
      <JsonText
        id={id}
        labelledBy={`${id}-label`}
        value={refused ? refused.value : value}
        onChange={change}
        onInvalid={(message) => setUnreadable(message !== null)}
        initialText={props.initialText}
        rows={rows}
      />
    </Field>
  );
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
