import { type FieldPathList, toFieldPathId } from "@rjsf/utils";
import { Plus, X } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Json } from "@/lib/langgraph/types";
import { blankValue } from "@/lib/schema/blank-value";
import { type Blanks, editTuple, removeRest, shownItem } from "@/lib/schema/edit-tuple";
import { setAt } from "@/lib/schema/edit-value";
import { domId } from "@/lib/schema/field-id";
import type { FormField, TupleField } from "@/lib/schema/form-field";
import { drawnSchema } from "./drawn-schema";
import { FillNote } from "./fill-note";
import { ItemButton } from "./item-buttons";
import type { ValueFieldProps } from "./rjsf-props";

const MOST_ABREAST = 4;
const NONE: Blanks = new Map();

/** A list whose first items each have a control of their own, and those that may follow. */
export function TupleParts({ field, ...props }: ValueFieldProps & { field: TupleField }) {
  const { fieldPathId, formData, onChange, disabled = false } = props;
  const { positions, rest, maxItems } = field;
  const [blanks, setBlanks] = useState(NONE);
  const items = Array.isArray(formData) ? formData : [];
  const count = Math.max(items.length, positions.length);
  const abreast = positions.length <= MOST_ABREAST && !positions.some(isWide);

  function put(edited: ReturnType<typeof editTuple>) {
    setBlanks(edited.blanks);
    onChange(edited.value, fieldPathId.path);
  }

  function edit(index: number, next: Json | undefined, path: FieldPathList) {
    const inner = path.slice(fieldPathId.path.length + 1);
    const item = setAt(shownItem(formData, blanks, index), inner, next);
    put(editTuple(field, formData, blanks, index, item));
  }

  // RJSF keeps the first function that it is given.
  const newest = useRef(edit);
  useLayoutEffect(() => {
    newest.current = edit;
  });

  function part(index: number, of: FormField) {
    return (
      <TuplePart
        {...props}
        field={of}
        index={index}
        formData={shownItem(formData, blanks, index)}
        onChange={(next: Json | undefined, path: FieldPathList) =>
          newest.current(index, next, path)
        }
      />
    );
  }

  return (
    <div className="flex min-w-0 flex-col items-start gap-3">
      <div className={cn("grid w-full min-w-0 gap-4", abreast && "sm:grid-cols-2")}>
        {positions.map((position, index) => (
          <div key={position.key} className="min-w-0">
            {part(index, position)}
          </div>
        ))}
      </div>
      {rest && items.length > positions.length && (
        <ol start={positions.length + 1} className="flex w-full min-w-0 flex-col gap-2">
          {items.slice(positions.length).map((_, offset) => {
            const index = positions.length + offset;
            return (
              <li key={index} className="flex min-w-0 items-start gap-1">
                <div className="min-w-0 flex-1">{part(index, rest)}</div>
                <ItemButton
                  label="Remove"
                  about={`item ${index + 1}`}
                  icon={<X />}
                  disabled={disabled}
                  onPress={() => put(removeRest(items, blanks, index))}
                />
              </li>
            );
          })}
        </ol>
      )}
      <FillNote field={field} value={formData} blanks={blanks} />
      {rest && (
        <Button
          id={`${domId(fieldPathId.$id)}-add`}
          variant="outline"
          size="sm"
          icon={<Plus />}
          disabled={disabled || (maxItems !== undefined && count >= maxItems)}
          onClick={() => put(editTuple(field, formData, blanks, count, blankValue(rest)))}
        >
          Add item <VisuallyHidden>to “{field.label}”</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}

type TuplePartProps = ValueFieldProps & { field: FormField; index: number };

function TuplePart({ field, index, ...props }: TuplePartProps) {
  const { registry, fieldPathId, errorSchema } = props;
  const schema = useMemo(() => drawnSchema(field), [field]);
  const { SchemaField } = registry.fields;
  if (!SchemaField) return null;
  return (
    <SchemaField
      {...props}
      name={field.label}
      schema={schema}
      errorSchema={errorSchema?.[index]}
      rawErrors={undefined}
      fieldPathId={toFieldPathId(index, registry.globalFormOptions, fieldPathId)}
    />
  );
}

function isWide({ kind }: FormField): boolean {
  return !["text", "number", "boolean", "choice", "const"].includes(kind);
}
