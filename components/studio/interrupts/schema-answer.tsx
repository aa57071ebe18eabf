"use client";

import { useId, useState } from "react";
import { PickableAssistants } from "@/components/assistants/pickable-assistants";
import { SchemaForm } from "@/components/schema-form/schema-form";
import { Button } from "@/components/ui/button";
import type { JsonObject, JsonSchema } from "@/lib/langgraph/types";
import { type FieldError, validateValues } from "@/lib/schema/validate";
import type { AnswerProps } from "./interrupt-card";

/** The answer that a schema asks for, as a form. */
export function SchemaAnswer({
  schema,
  draft,
  onChange,
  onDone,
}: AnswerProps & { schema: JsonSchema }) {
  const id = useId();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [unreadable, setUnreadable] = useState<string | null>(null);

  function submit() {
    const found = validateValues(schema, draft.values);
    setErrors(found);
    if (found.length === 0 && unreadable === null) onDone(draft);
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PickableAssistants>
        <SchemaForm
          schema={schema}
          value={draft.values}
          onChange={(values: JsonObject) => onChange({ ...draft, values })}
          errors={errors}
          onInvalid={setUnreadable}
          idPrefix={`answer${id}`}
        />
      </PickableAssistants>
      {unreadable !== null && (
        <p role="status" className="text-destructive text-xs">
          It cannot be sent yet. {unreadable}
        </p>
      )}
      <Button type="submit" variant="primary" className="self-start">
        Resume
      </Button>
    </form>
  );
}
