import { type FieldPathList, toFieldPathId } from "@rjsf/utils";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Json } from "@/lib/langgraph/types";
import { blankValue } from "@/lib/schema/blank-value";
import { setAt } from "@/lib/schema/edit-value";
import { MOST_ITEMS } from "@/lib/schema/field-fits";
import { domId } from "@/lib/schema/field-id";
import type { RecordField } from "@/lib/schema/form-field";
import { isObject } from "@/lib/schema/json-schema";
import {
  type EntryRow,
  entryRows,
  newRowId,
  rowProblem,
  rowsToObject,
  settleRows,
} from "@/lib/schema/record-rows";
import { entrySchema } from "./entry-schema";
import { focusFirst } from "./focus-first";
import { ItemButton } from "./item-buttons";
import { ItemFrame } from "./item-frame";
import type { ValueFieldProps } from "./rjsf-props";
import { useProblem } from "./use-problem";

/** A record as rows of key and value. A row without a usable key is not part of the value yet. */
export function RecordParts({ field, ...props }: ValueFieldProps & { field: RecordField }) {
  const { fieldPathId, formData, onChange, disabled = false } = props;
  const [typed, setTyped] = useState<EntryRow[] | null>(null);
  const record = isObject(formData) ? formData : {};
  const rows = entryRows(record, typed);
  const id = domId(fieldPathId.$id);
  const blank = blankValue(field.entry);
  const problems = rows.map((row) => rowProblem(row, blank));
  const problem = problems.find((each) => each !== null);
  useProblem(id, problem === undefined ? null : `${field.label}: ${problem ?? ""}`);
  const full = rows.length >= MOST_ITEMS;

  function edit(next: EntryRow[]) {
    const settled = settleRows(next);
    setTyped(settled);
    const made = rowsToObject(settled);
    const nothing = Object.keys(made).length === 0 && !isFilled(field.default) && !field.required;
    if (nothing ? formData !== undefined : true)
      onChange(nothing ? undefined : made, fieldPathId.path);
  }

  function replace(index: number, change: Partial<EntryRow>) {
    edit(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  }

  function add() {
    flushSync(() => setTyped([...rows, { id: newRowId(rows), key: "", kept: "", value: blank }]));
    focusFirst(`${id}-key-${rows.length}`);
  }

  function remove(index: number) {
    flushSync(() => edit(rows.filter((_, at) => at !== index)));
    focusFirst(`${id}-remove-${Math.min(index, rows.length - 2)}`, `${id}-add`);
  }

  return (
    <div className="flex min-w-0 flex-col items-start gap-2 max-sm:gap-4">
      {rows.map((row, index) => (
        <div
          key={row.id}
          className="flex w-full min-w-0 items-start gap-2 max-sm:flex-wrap max-sm:gap-y-1"
        >
          <div className="w-40 shrink-0 max-sm:w-full">
            <ItemFrame
              id={`${id}-key-${index}`}
              label={`Key ${index + 1}`}
              error={problems[index] ?? undefined}
            >
              <Input
                value={row.key}
                onChange={(event) => replace(index, { key: event.target.value })}
                placeholder="Key"
                disabled={disabled}
                autoComplete="off"
                spellCheck={false}
                className="font-mono"
              />
            </ItemFrame>
          </div>
          <div className="min-w-0 flex-1">
            <EntryValue
              {...props}
              field={field}
              row={row}
              change={(value) => replace(index, { value })}
            />
          </div>
          <ItemButton
            id={`${id}-remove-${index}`}
            label="Remove"
            about={`entry ${index + 1}`}
            icon={<X />}
            disabled={disabled}
            onPress={() => remove(index)}
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          id={`${id}-add`}
          variant="outline"
          size="sm"
          icon={<Plus />}
          disabled={full || disabled}
          onClick={add}
        >
          Add entry <VisuallyHidden>to “{field.label}”</VisuallyHidden>
        </Button>
        {full && (
          <p className="text-muted-foreground text-xs">
            More than {MOST_ITEMS} entries can only be written as JSON.
          </p>
        )}
      </div>
    </div>
  );
}

type EntryValueProps = ValueFieldProps & {
  field: RecordField;
  row: EntryRow;
  change: (value: Json) => void;
};

function EntryValue({ field, row, change, ...props }: EntryValueProps) {
  const { registry, fieldPathId, errorSchema } = props;
  const { SchemaField } = registry.fields;
  if (!SchemaField) return null;
  // Not by a key that Object has, as “constructor”: that is no error of ours.
  const has = errorSchema !== undefined && Object.hasOwn(errorSchema, row.kept);
  return (
    <SchemaField
      {...props}
      name={row.key}
      schema={entrySchema(field.entry, row.key)}
      formData={row.value}
      errorSchema={has ? errorSchema?.[row.kept] : undefined}
      rawErrors={undefined}
      fieldPathId={toFieldPathId(row.key || row.id, registry.globalFormOptions, fieldPathId)}
      onChange={(next: Json | undefined, path: FieldPathList) => {
        const inner = path.slice(fieldPathId.path.length + 1);
        change(setAt(row.value, inner, next) ?? null);
      }}
    />
  );
}

function isFilled(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length > 0;
}
