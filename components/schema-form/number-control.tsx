import { type KeyboardEvent, useState } from "react";
import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Json } from "@/lib/langgraph/types";
import type { NumberField } from "@/lib/schema/form-field";
import { readNumber } from "@/lib/schema/number-text";
import { nextStep } from "@/lib/schema/step-number";
import type { ControlProps } from "./control-props";
import { placeholderOf } from "./placeholder";
import { useProblem } from "./use-problem";

type Typed = { text: string; meant: Json | undefined };

/**
 * A number as text, and as a slider beside it where it has two bounds. Not the browser's number box,
 * which tells nothing of "-" or "1e" and so lets what is typed next turn into another number.
 */
export function NumberControl({ field, id, value, change, disabled }: ControlProps<NumberField>) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [left, setLeft] = useState(false);
  const number = typeof value === "number" ? value : undefined;
  // While it means the value, or nothing yet, text stays as it was typed.
  const current = typed && typed.meant === value ? typed : null;
  const text = current?.text ?? String(number ?? "");
  const read = readNumber(text);
  useProblem(id, read.problem === null ? null : `${field.label}: ${read.problem}`);
  const shown = read.problem !== null && (left || !read.unfinished) ? read.problem : null;

  function type(next: string) {
    const meant = readNumber(next);
    setLeft(false);
    setTyped({ text: next, meant: meant.problem === null ? meant.value : value });
    if (meant.problem === null) change(meant.value);
  }

  function step(event: KeyboardEvent) {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (direction === 0 || read.problem !== null || event.altKey) return;
    event.preventDefault();
    setTyped(null);
    change(nextStep(field, number, direction));
  }

  const box = (
    <Input
      role="spinbutton"
      aria-labelledby={`${id}-label`}
      aria-describedby={shown ? `${id}-problem` : undefined}
      {...(read.problem !== null && { "aria-invalid": true })}
      aria-valuenow={number}
      aria-valuemin={field.min}
      aria-valuemax={field.max}
      inputMode={field.integer && (field.min ?? -1) >= 0 ? "numeric" : "decimal"}
      value={text}
      onChange={(event) => type(event.target.value)}
      onKeyDown={step}
      onBlur={() => (read.problem === null ? setTyped(null) : setLeft(true))}
      placeholder={placeholderOf(field, value)}
      disabled={disabled}
      autoComplete="off"
      className="max-w-40 tabular-nums"
    />
  );
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex items-center gap-3">
        {box}
        {field.slider && (
          <NumberSlider field={field} value={number} change={change} disabled={disabled} />
        )}
      </div>
      {shown && <FieldError id={`${id}-problem`}>{shown}</FieldError>}
    </div>
  );
}

type SliderProps = {
  field: NumberField;
  value: number | undefined;
  change: (next: number) => void;
  disabled: boolean;
};

/** For the pointer only: keyboard and screen readers have the number box beside it. */
function NumberSlider({ field, value, change, disabled }: SliderProps) {
  const given = [value, field.default, field.suggested, field.min].find(
    (each) => typeof each === "number",
  );
  const at = typeof given === "number" ? given : 0;
  // A value between two stops would be shown at another one.
  const offGrid = field.step !== undefined && !isStop(at, field.min ?? 0, field.step);
  return (
    <input
      type="range"
      aria-hidden
      tabIndex={-1}
      min={field.min}
      max={field.max}
      step={offGrid ? "any" : field.step}
      value={at}
      disabled={disabled}
      onChange={(event) => change(event.target.valueAsNumber)}
      className={`h-6 min-w-0 max-w-64 flex-1 cursor-pointer accent-primary disabled:cursor-not-allowed ${value === undefined ? "opacity-60" : ""}`}
    />
  );
}

function isStop(value: number, min: number, step: number): boolean {
  const stops = (value - min) / step;
  return Math.abs(stops - Math.round(stops)) < 1e-6;
}
