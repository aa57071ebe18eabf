"use client";

import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import { flushSync } from "react-dom";
import { useHydrated } from "@/components/shell/use-hydrated";
import { useOffReason } from "@/components/shell/use-off-reason";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import type { GraphSchemas } from "@/lib/langgraph/types";
import { isShortcut } from "@/lib/shortcuts";
import { AdvancedConfig } from "./advanced-config";
import { nameProblem, textProblem } from "./assistant-form-problems";
import {
  type AssistantFormValues,
  isSameForm,
  unreadableOf,
  valuesOf,
} from "./assistant-form-values";
import { ConfigurationField } from "./configuration-field";
import type { FieldSubset } from "./field-subset";
import { focusFirstInvalid } from "./focus-first-invalid";
import type { AssistantEditor } from "./use-assistant-form";

type Send = (values: AssistantFormValues) => Promise<void>;

export type AssistantFormHandle = {
  /** Submits the form through all its checks, to `send` where that is given. */
  submit: (send?: Send) => void;
  /** Gives the form to `take` if all that is typed can be read; else shows what cannot. */
  read: (take: (values: AssistantFormValues) => void) => void;
};

type AssistantFormProps = {
  ref?: Ref<AssistantFormHandle>;
  editor: AssistantEditor;
  graphId: string;
  graphField: ReactNode;
  schemasOf: string | null;
  /** The graph's schemas as far as they are known now. */
  readSchemas: () => GraphSchemas | null;
  anywayLabel: string;
  /** What an existing assistant is called; a new one has no name yet. */
  namedBefore?: string;
  /** Whether the form may be submitted now: "mend" marks what is wrong, "wait" does nothing. */
  readiness: () => "ready" | "mend" | "wait";
  onSubmit: Send;
  /** Only the configuration is drawn, its fields under ids of their own. */
  configurationId?: string;
  /** Of the configuration, what is in sight. */
  subset?: FieldSubset | undefined;
  /** The bar with the buttons. */
  children: ReactNode;
};

/** The form of a new or existing assistant. It is submitted when its values were looked at once. */
export function AssistantForm(props: AssistantFormProps) {
  const { editor, graphId, graphField, schemasOf, anywayLabel, namedBefore, children } = props;
  const { configurationId } = props;
  const { form, setChecking } = editor;
  const { register, formState } = form;
  const hydrated = useHydrated();
  const offReason = useOffReason();
  const element = useRef<HTMLFormElement>(null);

  /** What was sent although it does not fit; sending just this elsewhere asks no second time. */
  const accepted = useRef<{ graphId: string; values: AssistantFormValues }>(undefined);

  const wasAccepted = (values: AssistantFormValues) =>
    accepted.current?.graphId === graphId && isSameForm(accepted.current.values, values);

  const submit = (mayMisfit: (values: AssistantFormValues) => boolean, send = props.onSubmit) =>
    form.handleSubmit(async (values) => {
      // Keys submit too, where the button is off.
      if (offReason) return;
      const readiness = isMalformed(editor, values, graphId) ? "mend" : props.readiness();
      if (readiness === "mend") return showProblems();
      if (readiness === "wait") return;
      const check = await import("@/lib/schema/check-values").catch(() => undefined);
      if (!check) return sayUnreachable();
      const { checkValues } = check;
      const { errors, savable } = checkValues(props.readSchemas(), valuesOf(values, graphId));
      const anyway = mayMisfit(values);
      const refused = anyway ? !savable : errors.length > 0;
      if (refused) return showProblems();
      accepted.current = anyway ? { graphId, values } : undefined;
      await send(values);
    }, showProblems);

  useImperativeHandle(props.ref, () => ({
    submit: (send) => void submit(wasAccepted, send)(),
    read: (take) =>
      void form.handleSubmit((values) => {
        if (isMalformed(editor, values, graphId)) showProblems();
        else take(values);
      }, showProblems)(),
  }));

  function showProblems() {
    flushSync(() => setChecking(true));
    focusFirstInvalid(element.current);
  }

  function press(event: KeyboardEvent<HTMLFormElement>) {
    if (!isShortcut(event, "save")) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }

  return (
    <form
      ref={element}
      noValidate
      onSubmit={(event) => void submit(() => false)(event)}
      onKeyDown={press}
      className="flex flex-col gap-5 [&_:is(input,select,textarea,button)]:scroll-my-20"
    >
      {/* What is typed before the page is ready would be lost. */}
      <fieldset disabled={!hydrated} className="contents">
        {configurationId === undefined && (
          <Card className="flex flex-col gap-5 p-4">
            {graphField}
            <Field label="Name" error={formState.errors.name?.message} required={!offReason}>
              <Input
                autoComplete="off"
                placeholder="Open AI Assistant…"
                {...register("name", { validate: (name) => nameProblem(name, namedBefore) })}
              />
            </Field>
            <Field label="Description" error={formState.errors.description?.message}>
              <Textarea
                rows={2}
                placeholder="What it is for…"
                {...register("description", { validate: textProblem })}
              />
            </Field>
          </Card>
        )}
        <ConfigurationField
          idPrefix={configurationId}
          subset={props.subset}
          editor={editor}
          graphId={graphId}
          schemasOf={schemasOf}
          saved={namedBefore !== undefined}
          anywayLabel={anywayLabel}
          onSaveAnyway={() => void submit(() => true)()}
        />
        {configurationId === undefined && <AdvancedConfig editor={editor} />}
        {children}
      </fieldset>
    </form>
  );
}

// Part of the page is loaded only now.
function sayUnreachable() {
  toast({
    title: "Roster cannot be reached",
    description:
      "Nothing was saved, and nothing you typed is lost. Check that Roster is running, then save again.",
    tone: "destructive",
  });
}

function isMalformed(
  { malformed }: AssistantEditor,
  values: AssistantFormValues,
  graphId: string,
): boolean {
  const fields = ["metadata", "otherConfig", `fields ${graphId}`, `values ${graphId}`];
  return (
    unreadableOf(values, graphId) !== undefined || fields.some((field) => malformed.has(field))
  );
}
