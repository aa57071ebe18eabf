import { type ErrorSchema, type FieldPathId, type RJSFSchema, toFieldPathId } from "@rjsf/utils";
import { type ClipboardEvent, memo, type PointerEvent, useMemo } from "react";
import { cn } from "@/components/ui/cn";
import type { Json } from "@/lib/langgraph/types";
import type { FormField } from "@/lib/schema/form-field";
import { isFramed } from "./framed-kinds";
import { ItemButtons } from "./item-buttons";
import type { ValueFieldProps } from "./rjsf-props";

/** What an item can have done with itself; the functions stay the same while the list is there. */
export type ListActions = {
  edit: ValueFieldProps["onChange"];
  grab: (event: PointerEvent<HTMLElement>, index: number) => void;
  move: (from: number, to: number) => void;
  remove: (index: number) => void;
  /** True: the text was taken over as several items. */
  paste: (index: number, text: string, selection: readonly [number, number]) => boolean;
};

type ListItemProps = Pick<ValueFieldProps, "registry"> & {
  field: FormField;
  schema: RJSFSchema;
  item: Json;
  index: number;
  total: number;
  listId: string;
  listPathId: FieldPathId;
  errorSchema: ErrorSchema | undefined;
  disabled: boolean;
  /** Where it is drawn while any item is dragged. */
  place: { offset: number; dragged: boolean } | null;
  actions: ListActions;
};

/** One item of a list, with what moves and removes it. Typing into one draws no other anew. */
export const ListItem = memo(function ListItem(props: ListItemProps) {
  const { field, schema, item, index, listPathId, place, registry, actions } = props;
  const { SchemaField } = registry.fields;
  const { globalFormOptions } = registry;
  const fieldPathId = useMemo(
    () => toFieldPathId(index, globalFormOptions, listPathId),
    [index, globalFormOptions, listPathId],
  );
  const framed = isFramed(field);

  function paste(event: ClipboardEvent<HTMLElement>) {
    const { target, clipboardData } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const { length } = target.value;
    // Inputs for e-mail addresses and dates tell no selection.
    const selection = [target.selectionStart ?? length, target.selectionEnd ?? length] as const;
    if (actions.paste(index, clipboardData.getData("text"), selection)) event.preventDefault();
  }

  return (
    <li
      onPaste={paste}
      style={place ? { transform: `translateY(${place.offset}px)` } : undefined}
      className={cn(
        "relative min-w-0",
        !framed && "flex items-start gap-1",
        place && "select-none",
        place?.dragged
          ? "z-10 rounded-md bg-background opacity-95 outline outline-ring/60 outline-offset-2"
          : place && "transition-transform duration-100 motion-reduce:transition-none",
      )}
    >
      <div className={cn("min-w-0", !framed && "flex-1")}>
        {SchemaField && (
          <SchemaField
            name={String(index)}
            schema={schema}
            formData={item}
            {...(props.errorSchema && { errorSchema: props.errorSchema })}
            fieldPathId={fieldPathId}
            registry={registry}
            disabled={props.disabled}
            onChange={(next: Json | undefined, path, errors, id) => {
              const whole = path.length === fieldPathId.path.length;
              actions.edit(whole && next === undefined ? null : next, path, errors, id);
            }}
            onBlur={ignore}
            onFocus={ignore}
          />
        )}
      </div>
      {/* A framed item has room for them in its heading, and needs all the width for its parts. */}
      <div className={framed ? "absolute -top-1 right-0" : "shrink-0"}>
        <ItemButtons
          listId={props.listId}
          index={index}
          total={props.total}
          disabled={props.disabled}
          onGrab={(event) => actions.grab(event, index)}
          onMove={(to) => actions.move(index, to)}
          onRemove={() => actions.remove(index)}
        />
      </div>
    </li>
  );
});

function ignore() {}
