import { useState } from "react";
import { Input } from "@/components/ui/input";
import type { Json } from "@/lib/langgraph/types";
import type { NumberField } from "@/lib/schema/form-field";
import type { ControlProps } from "./control-props";
import { placeholderOf } from "./placeholder";

/** A number as text, and as a slider beside it where it has two bounds. */
export function NumberControl({ field, id, value, change, disabled }: ControlProps<NumberField>) {
  const [typed, setTyped] = useState<{ text: string; meant: Json | undefined } | null>(null);
  const number = typeof value === "number" ? value : undefined;
  // "1." and "1e" are on the way to a number: while they mean the value, they stay as typed.
  const text = typed && typed.meant === value ? typed.text : String(number ?? "");

  function type(input: HTMLInputElement) {
    const meant = input.value === "" ? undefined : Number(input.value);
    setTyped({ text: input.value, meant });
    // An unfinished "-" or "1e" also reads as empty text.
    if (!input.validity.badInput) change(meant);
  }

  const box = (
    <Input
      type="number"
      inputMode={field.integer && (field.min ?? -1) >= 0 ? "numeric" : "decimal"}
      aria-labelledby={`${id}-label`}
      value={text}
      onChange={(event) => type(event.target)}
      onBlur={() => setTyped(null)}
      onWheel={(event) => event.currentTarget.blur()}
      min={field.min}
      max={field.max}
      step={field.step ?? "any"}
      placeholder={placeholderOf(field, value)}
      disabled={disabled}
      autoComplete="off"
      className="max-w-40 tabular-nums"
    />
  );
  return field.slider ? (
    <div className="flex items-center gap-3">
      {box}
      <NumberSlider field={field} value={number} change={change} disabled={disabled} />
    </div>
  ) : (
    box
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
  const standard = typeof field.default === "number" ? field.default : field.min;
  return (
    <input
      type="range"
      aria-hidden
      tabIndex={-1}
      min={field.min}
      max={field.max}
      step={field.step}
      value={value ?? standard ?? 0}
      disabled={disabled}
      onChange={(event) => change(event.target.valueAsNumber)}
      className={`h-6 min-w-0 max-w-64 flex-1 cursor-pointer accent-primary disabled:cursor-not-allowed ${value === undefined ? "opacity-60" : ""}`}
    />
  );
}
