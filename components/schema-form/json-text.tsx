import { useEffect, useEffectEvent, useState } from "react";
import { FieldError } from "@/components/ui/field";
import { useFieldControl } from "@/components/ui/field-context";
import { Textarea } from "@/components/ui/textarea";
import type { Json } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import { parseJson } from "@/lib/schema/parse-json";

type JsonTextProps = {
  id: string;
  labelledBy: string;
  value: Json | undefined;
  /** undefined: the text was emptied; only where `mayBeEmpty`. */
  onChange: (value: Json | undefined) => void;
  onInvalid?: ((message: string | null) => void) | undefined;
  mayBeEmpty?: boolean | undefined;
  placeholder?: string | undefined;
  /** What was typed before and could not be read. */
  initialText?: string | undefined;
  rows?: number | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
};

type Draft = { text: string; problem: string | null; meant: Json | undefined };

/** JSON as text. What is typed stays as typed, with what is wrong with it, until it can be read. */
export function JsonText(props: JsonTextProps) {
  const { id, labelledBy, value, onChange, onInvalid, mayBeEmpty = false } = props;
  const [draft, setDraft] = useState<Draft | null>(() => {
    const { initialText: typed } = props;
    return typed === undefined
      ? null
      : { text: typed, problem: parseJson(typed).problem, meant: value };
  });
  const current = draft && sameJson(draft.meant, value) ? draft : null;
  const text = current?.text ?? (value === undefined ? "" : JSON.stringify(value, null, 2));
  const problem = current?.problem ?? null;
  const wired = useFieldControl({
    id,
    "aria-labelledby": labelledBy,
    "aria-describedby": problem ? `${id}-problem` : undefined,
    ...(problem && { "aria-invalid": true }),
  });

  const report = useEffectEvent((message: string | null) => onInvalid?.(message));

  // The text can also become readable by another value from outside, or go with the field.
  useEffect(() => {
    if (problem === null) return;
    report(problem);
    return () => report(null);
  }, [problem]);

  function type(next: string) {
    const empty = mayBeEmpty && next.trim() === "";
    const parsed = empty ? { value: undefined, problem: null } : parseJson(next);
    setDraft({
      text: next,
      problem: parsed.problem,
      meant: parsed.problem === null ? parsed.value : value,
    });
    if (parsed.problem === null) onChange(parsed.value);
  }

  return (
    <div className="flex flex-col gap-1.5">
      <Textarea
        {...wired}
        mono
        value={text}
        onChange={(event) => type(event.target.value)}
        placeholder={props.placeholder}
        rows={props.rows}
        disabled={props.disabled}
        className={props.className}
        spellCheck={false}
        autoComplete="off"
      />
      {problem && <FieldError id={`${id}-problem`}>{problem}</FieldError>}
    </div>
  );
}
