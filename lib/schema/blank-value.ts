import type { Json } from "@/lib/langgraph/types";
import type { Branch, FormField } from "./form-field";

/** What stands in a list or a record for an item that a person added and has not filled in. */
export function blankValue(field: FormField): Json {
  switch (field.kind) {
    case "text":
    case "prompt":
    case "secret":
      return "";
    case "boolean":
      return false;
    case "choices":
    case "list":
      return [];
    case "group":
    case "record":
      return {};
    default:
      return field.default ?? null;
  }
}

/** What choosing a branch of a union writes: its tag where it has one; undefined: nothing yet. */
export function branchValue({ tag, field }: Branch): Json | undefined {
  if (field.kind === "group") return tag ? { [tag.key]: tag.value } : {};
  if (field.kind === "list" || field.kind === "choices") return [];
  return field.kind === "record" ? {} : undefined;
}
