"use client";

import { useMemo } from "react";
import { PickableAssistants } from "@/components/assistants/pickable-assistants";
import { FieldBadges } from "@/components/schema-form/field-badges";
import { JsonField } from "@/components/schema-form/json-field";
import { SchemaForm } from "@/components/schema-form/schema-form";
import type { Json, JsonObject } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { inputMessages, schemaBeside } from "@/lib/run/input-messages";
import { humanise } from "@/lib/schema/humanise";
import type { FieldError } from "@/lib/schema/validate";
import { MessageListField } from "./message-list-field";
import type { InputSource } from "./use-input-source";

type Props = {
  source: InputSource;
  /** The person wants to see JSON. */
  asJson: boolean;
  input: JsonObject;
  onInput: (input: JsonObject) => void;
  errors: FieldError[];
  onInvalid: (message: string | null) => void;
};

/** A graph's input: its messages in their editor, the rest as fields, or all of it as JSON. */
export function InputFields({ source, asJson, input, onInput, errors, onInvalid }: Props) {
  const { schema, messagesKey: key } = source;
  const messages = key === null ? null : inputMessages(input[key]);
  const rest = useMemo(
    () => (schema && key !== null ? schemaBeside(schema, key) : schema),
    [schema, key],
  );
  if (asJson || (schema === null && messages === null)) {
    return (
      <JsonField
        label="Input as JSON"
        description={asJson ? undefined : `${source.reason} So the input is JSON.`}
        value={input}
        onChange={(value: Json) => onInput(asObject(value))}
        onInvalid={onInvalid}
      />
    );
  }
  return (
    <>
      {key !== null && messages !== null && (
        <MessageListField
          label={humanise(key)}
          messages={messages}
          error={errors.find(({ path }) => path[0] === key)?.message}
          onChange={(next) => {
            const { [key]: _, ...others } = input;
            onInput(next === undefined ? others : { ...others, [key]: next });
          }}
        />
      )}
      {schema && (messages === null ? schema : rest) && (
        <PickableAssistants>
          <FieldBadges value>
            <SchemaForm
              schema={(messages === null ? schema : rest) ?? schema}
              value={input}
              onChange={onInput}
              errors={errors}
              onInvalid={onInvalid}
              idPrefix="input"
            />
          </FieldBadges>
        </PickableAssistants>
      )}
    </>
  );
}
