import { Lock } from "lucide-react";
import { useFieldControl } from "@/components/ui/field-context";
import { sameJson } from "@/lib/langgraph/values";
import type { ConstField } from "@/lib/schema/form-field";
import { showValue } from "@/lib/schema/show-value";
import type { ControlProps } from "./control-props";
import { SmallButton } from "./small-button";

/** The one value that is allowed, as a statement; written only when a person says so. */
export function ConstControl({ field, id, value, change, disabled }: ControlProps<ConstField>) {
  const wired = useFieldControl({ id, "aria-labelledby": `${id}-label` });
  const { "aria-required": _, ...stated } = wired;
  const words = showValue(field, field.value);
  // Left out, the graph fills in its default by itself.
  const held = value === undefined ? field.default : value;
  const holds = sameJson(held, field.value);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2.5">
      <output
        {...stated}
        tabIndex={-1}
        className="inline-flex min-h-8 min-w-0 items-center gap-1.5 text-muted-foreground text-sm"
      >
        <Lock aria-hidden className="size-3.5 shrink-0" />
        <span className="min-w-0 break-words">
          {holds
            ? `Always ${words}`
            : `${held === undefined ? "Not set" : showValue(field, held)}. Only ${words} is allowed.`}
        </span>
      </output>
      {!holds && (
        <SmallButton
          label={`Set to ${words}`}
          about={`for “${field.label}”`}
          disabled={disabled}
          onPress={() => change(field.value)}
        />
      )}
    </div>
  );
}
