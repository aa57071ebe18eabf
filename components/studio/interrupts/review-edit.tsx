"use client";

import { useId, useMemo, useState } from "react";
import { PickableAssistants } from "@/components/assistants/pickable-assistants";
import { SchemaForm } from "@/components/schema-form/schema-form";
import { Button } from "@/components/ui/button";
import type { JsonObject } from "@/lib/langgraph/types";
import { editedArgs, type ReviewRequest, schemaOfArgs } from "@/lib/run/review";
import { formModel } from "@/lib/schema/form-model";
import { type FieldError, validateValues } from "@/lib/schema/validate";

type Props = {
  request: Pick<ReviewRequest, "args" | "argsSchema">;
  args: JsonObject;
  takesFocus: boolean;
  /** What the button says that ends the edit. */
  submit: string;
  onChange: (args: JsonObject) => void;
  onSubmit: () => void;
  onBack: () => void;
};

/** The arguments of an action, each to be changed. */
export function ReviewEdit(props: Props) {
  const { request, args, takesFocus, submit, onChange, onSubmit, onBack } = props;
  const id = useId();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const schema = useMemo(() => {
    const { argsSchema, args: original } = request;
    return argsSchema && formModel(argsSchema).root ? argsSchema : schemaOfArgs(original);
  }, [request]);

  function end() {
    const found = validateValues(schema, editedArgs(request, args));
    setErrors(found);
    if (found.length === 0 && unreadable === null) onSubmit();
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      ref={takesFocus ? focusFirstControl : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        end();
      }}
    >
      <PickableAssistants>
        <SchemaForm
          schema={schema}
          value={args}
          onChange={onChange}
          errors={errors}
          onInvalid={setUnreadable}
          idPrefix={`edit${id}`}
        />
      </PickableAssistants>
      {unreadable !== null && (
        <p role="status" className="text-destructive text-xs">
          It cannot be sent yet. {unreadable}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          {submit}
        </Button>
        <Button variant="ghost" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}

function focusFirstControl(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>("input, textarea, select")?.focus();
}
