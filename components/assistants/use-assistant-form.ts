"use client";

import { useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import type { JsonObject } from "@/lib/langgraph/types";
import { type AssistantFormValues, isSameForm } from "./assistant-form-values";

declare module "react-hook-form" {
  // JSON is one value to the form library; its types would follow JSON's own recursion without end.
  interface OpaqueTypes {
    json: JsonObject;
  }
}

export type AssistantEditor = {
  form: UseFormReturn<AssistantFormValues>;
  /** What nothing typed means: an empty form, or what the server has. */
  base: AssistantFormValues;
  /** Grows when the form is filled anew; fields that hold text of their own are keyed by it. */
  epoch: number;
  /** Whether values were found not to fit the schema, so that each is marked from now on. */
  checking: boolean;
  setChecking: (checking: boolean) => void;
  /** Fields whose text is no JSON, so that the form does not hold what is seen. */
  malformed: ReadonlySet<string>;
  setMalformed: (field: string, malformed: boolean) => void;
  /** Fills the form; `base` becomes what it is compared with. */
  fill: (values: AssistantFormValues, base?: AssistantFormValues) => void;
  /** Takes what was saved as the new base and leaves alone what has been typed since. */
  saved: (submitted: AssistantFormValues, stored: AssistantFormValues) => void;
};

const NONE: ReadonlySet<string> = new Set();

/** The state of the form of a new or existing assistant. `typed`: what it holds at first instead. */
export function useAssistantForm(initial: AssistantFormValues, typed = initial): AssistantEditor {
  const [base, setBase] = useState(initial);
  const [epoch, setEpoch] = useState(0);
  const [checking, setChecking] = useState(false);
  const [malformed, setMalformed] = useState(NONE);
  const form = useForm<AssistantFormValues>({ defaultValues: typed, shouldFocusError: false });

  return {
    form,
    base,
    epoch,
    checking,
    setChecking,
    malformed,
    setMalformed: (field, isMalformed) =>
      setMalformed((before) => {
        if (before.has(field) === isMalformed) return before;
        return isMalformed
          ? new Set([...before, field])
          : new Set([...before].filter((each) => each !== field));
      }),
    fill: (values, newBase) => {
      if (newBase) setBase(newBase);
      form.reset(values);
      setEpoch((before) => before + 1);
      setChecking(false);
      setMalformed(NONE);
    },
    saved: (submitted, stored) => {
      setBase(stored);
      setChecking(false);
      if (isSameForm(form.getValues(), submitted)) form.reset(stored);
    },
  };
}
