import { type FieldPathList, toFieldPathId } from "@rjsf/utils";
import { Plus, X } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Json } from "@/lib/langgraph/types";
import { blankValue } from "@/lib/schema/blank-value";
import { setAt } from "@/lib/schema/edit-value";
import { domId } from "@/lib/schema/field-id";
import type { RecordField } from "@/lib/schema/form-field";
import { isObject } from "@/lib/schema/json-schema";
import {
  type EntryRow,
  entryRows,
  newRowId,
  rowProblem,
  rowsToObject,
} from "@/lib/schema/record-rows";
import { drawnSchema } from "./drawn-schema";
import { ItemButton } from "./item-buttons";
import { ItemFrame } from "./item-frame";
import type { ValueFieldProps } from "./rjsf-props";

/** A record as rows of key and value. A row without a usable key is not part of the value yet. */
export function RecordParts({ field, ...props }: ValueFieldProps & { field: RecordField }) {
  const { fieldPathId, formData, onChange, registry, errorSchema, disabled } = props;
  const [typed, setTyped] = useState<EntryRow[] | null>(null);
  const schema = useMemo(() => drawnSchema(field.entry), [field.entry]);
  const record = isObject(formData) ? formData : {};
  const rows = entryRows(record, typed);
  const id = domId(fieldPathId.$id);
  const { SchemaField } = registry.fields;

  function edit(next: EntryRow[]) {
    setTyped(next);
    const made = rowsToObject(next);
    const nothing = Object.keys(made).length === 0 && !isFilled(field.default) && !field.required;
    if (nothing ? formData !== undefined : true)
      onChange(nothing ? undefined : made, fieldPathId.path);
  }

  function replace(index: number, change: Partial<EntryRow>) {
    edit(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  }

  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      {rows.map((row, index) => (
        <div key={row.id} className="flex w-full min-w-0 items-start gap-2 max-sm:flex-wrap">
          <div className="w-40 shrink-0 max-sm:w-full">
            <ItemFrame
              id={`${id}-key-${index}`}
              label={`Key ${index + 1}`}
              error={rowProblem(rows, index) ?? undefined}
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
            {SchemaField && (
              <SchemaField
                {...props}
                name={row.key}
                schema={schema}
                formData={row.value}
                errorSchema={errorSchema?.[row.key]}
                rawErrors={undefined}
                fieldPathId={toFieldPathId(
                  row.key || row.id,
                  registry.globalFormOptions,
                  fieldPathId,
                )}
                onChange={(next: Json | undefined, path: FieldPathList) => {
                  const inner = path.slice(fieldPathId.path.length + 1);
                  replace(index, { value: setAt(row.value, inner, next) ?? null });
                }}
              />
            )}
          </div>
          <ItemButton
            label="Remove"
            about={`entry ${index + 1}`}
            icon={<X />}
            disabled={disabled}
            onPress={() => edit(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        variant="outline"
        size="sm"
        icon={<Plus />}
        disabled={disabled}
        onClick={() =>
          setTyped([...rows, { id: newRowId(rows), key: "", value: blankValue(field.entry) }])
        }
      >
        Add entry <VisuallyHidden>to “{field.label}”</VisuallyHidden>
      </Button>
    </div>
  );
}

function isFilled(value: Json | undefined): boolean {
  return isObject(value) && Object.keys(value).length > 0;
}
