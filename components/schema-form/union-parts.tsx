import { useMemo, useState } from "react";
import { FieldDescription } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { Json } from "@/lib/langgraph/types";
import { branchValue } from "@/lib/schema/blank-value";
import { choiceLook } from "@/lib/schema/choice-look";
import { domId } from "@/lib/schema/field-id";
import type { FormField, UnionField } from "@/lib/schema/form-field";
import { shownBranch } from "@/lib/schema/shown-branch";
import { drawControl } from "./draw-control";
import { opaqueSchema } from "./drawn-schema";
import { isFramed } from "./framed-kinds";
import { ItemFrame } from "./item-frame";
import type { ValueFieldProps } from "./rjsf-props";

/** One of several kinds of value: a named choice, and the chosen kind's own fields below it. */
export function UnionParts({ field, ...props }: ValueFieldProps & { field: UnionField }) {
  const { fieldPathId, formData, onChange, disabled = false } = props;
  const [picked, setPicked] = useState<number | null>(null);
  const [left, setLeft] = useState<ReadonlyMap<number, Json | undefined>>(new Map());
  const shown = shownBranch(field, formData, picked);
  const branch = shown === null ? undefined : field.branches[shown];

  const about = branch?.field.description;

  function pick(index: number) {
    const chosen = field.branches[index];
    if (!chosen || index === shown) return;
    // What was typed for the other kind comes back when that kind is chosen again.
    if (shown !== null) setLeft(new Map(left).set(shown, formData));
    setPicked(index);
    onChange(left.has(index) ? left.get(index) : branchValue(chosen), fieldPathId.path);
  }

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <BranchChoice field={field} shown={shown} pick={pick} disabled={disabled} />
      {about && about !== field.description && <FieldDescription>{about}</FieldDescription>}
      {branch && <BranchFields key={shown} {...props} field={branch.field} />}
    </div>
  );
}

function BranchFields({ field, ...props }: ValueFieldProps & { field: FormField }) {
  const { fieldPathId, formData, onChange, disabled = false } = props;
  const schema = useMemo(() => opaqueSchema(field), [field]);
  const { value: Value } = props.registry.fields;
  if (isFramed(field)) return Value ? <Value {...props} schema={schema} bare /> : null;
  const id = `${domId(fieldPathId.$id)}-value`;
  return (
    <ItemFrame id={id} label={`${field.label} value`} error={undefined}>
      {drawControl({
        field,
        id,
        value: formData,
        change: (next) => onChange(next, fieldPathId.path),
        disabled,
      })}
    </ItemFrame>
  );
}

type BranchChoiceProps = {
  field: UnionField;
  shown: number | null;
  pick: (index: number) => void;
  disabled: boolean;
};

function BranchChoice({ field, shown, pick, disabled }: BranchChoiceProps) {
  const options = field.branches.map(({ label }, index) => ({
    value: String(index),
    label,
    disabled,
  }));
  const value = shown === null ? "" : String(shown);
  if (choiceLook(options) === "segmented") {
    return (
      <div className="flex">
        <Segmented
          label={`Kind of “${field.label}”`}
          className="min-w-0 flex-wrap"
          options={options}
          value={value}
          onValueChange={(index) => pick(Number(index))}
        />
      </div>
    );
  }
  return (
    <Select
      aria-label={`Kind of “${field.label}”`}
      value={value}
      onChange={({ target }) => pick(Number(target.value))}
      disabled={disabled}
    >
      <option value="" disabled>
        Choose…
      </option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
