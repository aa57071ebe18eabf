"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useController } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import {
  jsonProblem,
  otherConfigProblem,
  recursionLimitProblem,
  tagsProblem,
} from "./assistant-form-problems";
import type { AssistantEditor } from "./use-assistant-form";

const ExtraConfig = dynamic(() => import("./extra-config").then((module) => module.ExtraConfig), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-40" />,
});

/** What is rarely needed, folded away. It is checked always, and loaded when it is opened. */
export function AdvancedConfig({ editor }: { editor: AssistantEditor }) {
  const fields = useExtraFields(editor);
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const wrong = Object.values(fields).some(({ fieldState }) => fieldState.invalid);
  // Found wrong before anybody opened it, as in a restored draft: saving would fail without a word.
  const mending = wrong && !opened;
  if (mending || (open && !opened)) {
    setOpened(true);
    setOpen(true);
  }
  return (
    <Card>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="cursor-pointer rounded-lg px-4 py-3">
          <span className="font-semibold">Advanced</span>
          <span className="ml-2 text-muted-foreground text-sm">
            Recursion limit, tags, metadata, other config
          </span>
        </summary>
        {opened && <ExtraConfig editor={editor} fields={fields} />}
      </details>
    </Card>
  );
}

export type ExtraFields = ReturnType<typeof useExtraFields>;

function useExtraFields({ form: { control } }: AssistantEditor) {
  return {
    limit: useController({
      control,
      name: "recursionLimit",
      rules: { validate: recursionLimitProblem },
    }),
    tags: useController({ control, name: "tags", rules: { validate: tagsProblem } }),
    metadata: useController({ control, name: "metadata", rules: { validate: jsonProblem } }),
    other: useController({
      control,
      name: "otherConfig",
      rules: { validate: (_, whole) => otherConfigProblem(whole) },
    }),
  };
}
