"use client";

import { type JSX, useId } from "react";
import { Field } from "@/components/ui/field";
import type { Json } from "@/lib/langgraph/types";
import { JsonText } from "./json-text";

type JsonFieldProps = {
  label: string;
  description?: string;
  value: Json;
  /** Called with every text that can be read. */
  onChange: (value: Json) => void;
  /** Called when the text stops or starts being readable: what is wrong, or null. */
  onInvalid?: (message: string | null) => void;
  rows?: number;
};

/** Any JSON as a text area. Text that cannot be read stays, with its error, until it is mended. */
export function JsonField(props: JsonFieldProps): JSX.Element {
  const { label, description, value, onChange, onInvalid, rows = 8 } = props;
  const id = useId();
  return (
    <Field id={id} label={<span id={`${id}-label`}>{label}</span>} description={description}>
      <JsonText
        id={id}
        labelledBy={`${id}-label`}
        value={value}
        onChange={(next) => next !== undefined && onChange(next)}
        onInvalid={onInvalid}
        rows={rows}
      />
    </Field>
  );
}
