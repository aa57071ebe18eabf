import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Json } from "@/lib/langgraph/types";
import { blankValue } from "@/lib/schema/blank-value";
import { MOST_ITEMS } from "@/lib/schema/field-fits";
import { domId } from "@/lib/schema/field-id";
import type { ListField } from "@/lib/schema/form-field";
import { drawnSchema } from "./drawn-schema";
import { moved } from "./drop-index";
import { focusFirst } from "./focus-first";
import { type ListActions, ListItem } from "./list-item";
import { pastedItems, withPasted } from "./pasted-items";
import type { ValueFieldProps } from "./rjsf-props";
import { useDragOrder } from "./use-drag-order";
import { useStable } from "./use-stable";

type Keys = { all: number[]; next: number };

/** A list as its items below each other, which can be added, moved, removed and pasted. */
export function ListParts({ field, ...props }: ValueFieldProps & { field: ListField }) {
  const { fieldPathId, formData, onChange, registry, errorSchema, disabled = false } = props;
  const schema = useMemo(() => drawnSchema(field.item), [field.item]);
  const items = Array.isArray(formData) ? formData : [];
  const [keys, setKeys] = useState<Keys>({ all: [], next: 0 });
  // A list of another length came from elsewhere, so its items are other ones.
  if (keys.all.length !== items.length) setKeys(freshKeys(keys, items.length));
  const { start, placeOf } = useDragOrder(move);
  const id = domId(fieldPathId.$id);
  const most = Math.min(field.maxItems ?? MOST_ITEMS, MOST_ITEMS);
  const full = items.length >= most;

  function replace(next: Json[], all: number[], made = 0) {
    flushSync(() => {
      setKeys({ all, next: keys.next + made });
      onChange(next, fieldPathId.path);
    });
  }

  function insert(at: number, made: Json[], over = 0) {
    const fresh = made.map((_, index) => keys.next + index);
    replace(
      items.toSpliced(at, over, ...made),
      keys.all.toSpliced(at, over, ...fresh),
      made.length,
    );
  }

  function add() {
    insert(items.length, [blankValue(field.item)]);
    focusFirst(`${id}_${items.length}`);
  }

  function move(from: number, to: number) {
    replace(moved(items, from, to), moved(keys.all, from, to));
    const [first, second] = to < from ? ["up", "down"] : ["down", "up"];
    focusFirst(`${id}_${to}-${first}`, `${id}_${to}-${second}`);
  }

  function remove(index: number) {
    replace(items.toSpliced(index, 1), keys.all.toSpliced(index, 1));
    focusFirst(`${id}_${Math.min(index, items.length - 2)}-remove`, `${id}-add`);
  }

  function paste(index: number, text: string, selection: readonly [number, number]): boolean {
    const pasted = pastedItems(text);
    const before = items[index];
    if (pasted.length < 2 || field.item.kind !== "text") return false;
    const made = withPasted(typeof before === "string" ? before : "", selection, pasted);
    insert(index, made, 1);
    focusFirst(`${id}_${index + made.length - 1}`);
    return true;
  }

  const actions = useStable<ListActions>({ edit: onChange, grab: start, move, remove, paste });

  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      {items.length > 0 && (
        <ol className="flex w-full min-w-0 flex-col gap-2">
          {items.map((item, index) => (
            <ListItem
              key={keys.all[index]}
              field={field.item}
              schema={schema}
              item={item}
              index={index}
              total={items.length}
              listId={id}
              listPathId={fieldPathId}
              errorSchema={errorSchema?.[index]}
              registry={registry}
              disabled={disabled}
              place={placeOf(index)}
              actions={actions}
            />
          ))}
        </ol>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          id={`${id}-add`}
          variant="outline"
          size="sm"
          icon={<Plus />}
          disabled={full || disabled}
          onClick={add}
        >
          Add item <VisuallyHidden>to “{field.label}”</VisuallyHidden>
        </Button>
        {full && <p className="text-muted-foreground text-xs">{whyFull(field, most)}</p>}
      </div>
    </div>
  );
}

function freshKeys({ next }: Keys, length: number): Keys {
  return { all: Array.from({ length }, (_, index) => next + index), next: next + length };
}

function whyFull({ maxItems }: ListField, most: number): string {
  return maxItems === most
    ? `It can have at most ${most} ${most === 1 ? "item" : "items"}.`
    : `More than ${most} items can only be written as JSON.`;
}
