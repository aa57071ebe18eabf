"use client";

import { useId, useMemo, useRef } from "react";
import { DiagnosticList } from "@/components/json-editor/diagnostic-list";
import { JsonEditor, type JsonEditorHandle } from "@/components/json-editor/json-editor";
import { takeFocus } from "@/components/ui/take-focus";
import type { JsonObject } from "@/lib/langgraph/types";
import { readJsonText } from "@/lib/schema/json-places";
import type { TextProblem } from "@/lib/schema/json-scanner";

type Reading = { value: JsonObject; problems: [] } | { value: null; problems: TextProblem[] };

/** The object that a text holds, or what keeps it from being the value of an item. */
export function readItemValue(text: string): Reading {
  const { value, problems } = readJsonText(text);
  if (value === undefined) return { value: null, problems };
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return { value, problems: [] };
  }
  const message = "Write an object: names and values in { }.";
  return { value: null, problems: [{ from: 0, to: text.length, message }] };
}

type Props = {
  text: string;
  onChange: (text: string) => void;
  /** It appears in place of what had the focus. */
  takesFocus?: boolean;
};

/** An item's value as JSON text, with what is wrong with it. */
export function ValueEditor({ text, onChange, takesFocus = false }: Props) {
  const id = useId();
  const editor = useRef<JsonEditorHandle>(null);
  const diagnostics = useMemo(
    () =>
      readItemValue(text).problems.map((problem) => ({ ...problem, severity: "error" as const })),
    [text],
  );
  return (
    <div
      ref={takesFocus ? takeFocus : undefined}
      tabIndex={-1}
      className="flex min-w-0 flex-col gap-1.5 outline-none"
    >
      <span id={`${id}-label`} className="font-medium text-sm">
        Value as JSON
      </span>
      <JsonEditor
        handle={editor}
        id={id}
        text={text}
        onChange={onChange}
        diagnostics={diagnostics}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-problems`}
        aria-invalid={diagnostics.length > 0}
      />
      <div id={`${id}-problems`}>
        {diagnostics.length > 0 && (
          <DiagnosticList
            text={text}
            diagnostics={diagnostics}
            onSelect={({ from, to }) => editor.current?.select(from, to)}
          />
        )}
      </div>
    </div>
  );
}
