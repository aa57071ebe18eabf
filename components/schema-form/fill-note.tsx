import { FieldDescription } from "@/components/ui/field";
import type { Json } from "@/lib/langgraph/types";
import { type Blanks, shownItem } from "@/lib/schema/edit-tuple";
import type { TupleField } from "@/lib/schema/form-field";
import { showValue } from "@/lib/schema/show-value";

type FillNoteProps = { field: TupleField; value: Json | undefined; blanks: Blanks };

/** Says what is saved for the positions that are empty on the screen. */
export function FillNote({ field, value, blanks }: FillNoteProps) {
  const open = [...blanks].filter(
    ([index]) =>
      Array.isArray(value) &&
      value[index] !== undefined &&
      shownItem(value, blanks, index) === undefined,
  );
  const words = open.map(([index, stand]) => {
    const part = field.positions[index];
    return part ? `${part.label} (saved as ${showValue(part, stand)})` : `Item ${index + 1}`;
  });
  return (
    <div role="status" className="empty:hidden">
      {words.length > 0 && (
        <FieldDescription>Not filled in yet: {words.join(", ")}.</FieldDescription>
      )}
    </div>
  );
}
