"use client";

import dynamic from "next/dynamic";
import type { Ref } from "react";
import { EditorSkeleton } from "./editor-skeleton";

export type JsonDiagnostic = {
  /** The stretch of the text that it is about: from the first character up to, without, `to`. */
  from: number;
  to: number;
  message: string;
  severity: "error" | "warning";
};

export type JsonEditorHandle = {
  /** Puts the focus into the text and selects a stretch of it, in sight. */
  select: (from: number, to: number) => void;
};

export type JsonEditorProps = {
  /** Not `ref`, which the loader of the editor keeps for itself. */
  handle?: Ref<JsonEditorHandle> | undefined;
  id: string;
  text: string;
  onChange: (text: string) => void;
  /** About this very `text`. */
  diagnostics?: readonly JsonDiagnostic[] | undefined;
  readOnly?: boolean | undefined;
  "aria-labelledby"?: string | undefined;
  "aria-label"?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
};

/**
 * JSON text with colours, line numbers and marked faults. Loaded when it is first drawn; where that
 * fails, a plain text area does. Tab goes on to the next control.
 */
export const JsonEditor = dynamic<JsonEditorProps>(
  () =>
    import("./code-editor").then(
      (module) => module.CodeEditor,
      async () => (await import("./plain-editor")).PlainEditor,
    ),
  { ssr: false, loading: EditorSkeleton },
);
