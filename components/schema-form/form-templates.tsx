import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  ObjectFieldTemplateProps,
} from "@rjsf/utils";
import { Plus } from "lucide-react";
import { use } from "react";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { pathKey } from "@/lib/schema/edit-value";
import { domId } from "@/lib/schema/field-id";
import { fieldOf } from "./drawn-schema";
import { isFramed } from "./framed-kinds";
import { HiddenFields } from "./hidden-fields";
import { ItemButtons } from "./item-buttons";

/** RJSF's template of an object: its fields below each other. */
export function ObjectParts({ properties, fieldPathId }: ObjectFieldTemplateProps) {
  const hidden = use(HiddenFields);
  return (
    <div className="flex min-w-0 flex-col gap-5">
      {properties.map(({ name, content }) => (
        <div
          key={name}
          hidden={hidden.has(pathKey([...fieldPathId.path, name]))}
          className="min-w-0"
        >
          {content}
        </div>
      ))}
    </div>
  );
}

/** RJSF's template of a list: its items and a way to add one. */
export function ListParts(props: ArrayFieldTemplateProps) {
  const { items, canAdd, onAddClick, fieldPathId, schema, disabled } = props;
  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      {items.length > 0 && <ol className="flex w-full min-w-0 flex-col gap-2">{items}</ol>}
      <Button
        id={`${domId(fieldPathId.$id)}-add`}
        variant="outline"
        size="sm"
        icon={<Plus />}
        disabled={!canAdd || disabled}
        onClick={() => onAddClick()}
      >
        Add item <VisuallyHidden>to “{fieldOf(schema).label}”</VisuallyHidden>
      </Button>
    </div>
  );
}

/** RJSF's template of a list's item: the item, and buttons to move and remove it. */
export function ItemParts({ children, buttonsProps, schema }: ArrayFieldItemTemplateProps) {
  // A framed item has room for them in its heading, and needs all the width for its parts.
  return isFramed(fieldOf(schema)) ? (
    <li className="relative min-w-0">
      {children}
      <div className="absolute top-0 right-0">
        <ItemButtons {...buttonsProps} />
      </div>
    </li>
  ) : (
    <li className="flex min-w-0 items-start gap-1">
      <div className="min-w-0 flex-1">{children}</div>
      <ItemButtons {...buttonsProps} />
    </li>
  );
}
