import type { Path } from "./edit-value";
import type { FormField } from "./form-field";

/** The start of a path down to the innermost field that draws it: `[config, 0]` → `[config]` for JSON. */
export function drawnPath(root: FormField, path: Path): Path {
  let fields = [root];
  for (const [index, key] of path.entries()) {
    const inner = fields.flatMap((field) => partsAt(field, key));
    if (inner.length === 0) return path.slice(0, index);
    fields = inner;
  }
  return path;
}

/** The fields that may draw the part `key` of a field's value; several where branches share a key. */
function partsAt(field: FormField, key: string | number): FormField[] {
  switch (field.kind) {
    case "group":
      return field.fields.filter((part) => part.key === key && part.kind !== "hidden");
    case "list":
      return typeof key === "number" ? [field.item] : [];
    case "tuple": {
      const part = typeof key === "number" ? (field.positions[key] ?? field.rest) : null;
      return part ? [part] : [];
    }
    case "record":
      return typeof key === "string" ? [field.entry] : [];
    case "union":
      return field.branches.flatMap((branch) => partsAt(branch.field, key));
    default:
      return [];
  }
}
