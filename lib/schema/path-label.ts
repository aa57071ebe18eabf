import type { JsonSchema } from "@/lib/langgraph/types";
import type { Path } from "./edit-value";
import type { FormField } from "./form-field";
import { formModel } from "./form-model";
import { humanise } from "./humanise";

/** What people call the value at `path`: a field's label, "Item 2 of Tools", a record's own key. */
export function pathLabel(schema: JsonSchema, path: Path): string {
  let field: FormField | undefined = formModel(schema).root ?? undefined;
  let label = "The form";
  for (const key of path) {
    const inner: FormField | undefined = field && step(field, key);
    if (typeof key === "number") {
      const part = inner && inner.key !== "" ? inner.label : `Item ${key + 1}`;
      label = `${part}${path.length > 1 ? ` of ${label}` : ""}`;
    } else
      label = inner && inner.key === key ? inner.label : field ? named(field, key) : humanise(key);
    field = inner;
  }
  return label;
}

function named(field: FormField, key: string): string {
  return field.kind === "record" ? `“${key}”` : humanise(key);
}

function step(field: FormField, key: string | number): FormField | undefined {
  switch (field.kind) {
    case "group":
      return field.fields.find((inner) => inner.key === key);
    case "list":
      return field.item;
    case "tuple":
      return typeof key === "number"
        ? (field.positions[key] ?? field.rest ?? undefined)
        : undefined;
    case "record":
      return field.entry;
    case "union":
      return field.branches.map((branch) => step(branch.field, key)).find((inner) => inner);
    default:
      return undefined;
  }
}
