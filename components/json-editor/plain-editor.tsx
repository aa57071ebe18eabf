import { useImperativeHandle, useRef } from "react";
import { Textarea } from "@/components/ui/textarea";
import type { JsonEditorProps } from "./json-editor";

/** The same as a text area, where the editor's code could not be loaded. */
export function PlainEditor(props: JsonEditorProps) {
  const { handle, text, onChange, diagnostics: _, ...rest } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    select: (from, to) => {
      area.current?.focus();
      area.current?.setSelectionRange(from, to);
    },
  }));
  return (
    <Textarea
      {...rest}
      ref={area}
      mono
      rows={8}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      spellCheck={false}
      autoComplete="off"
    />
  );
}
