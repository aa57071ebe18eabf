import type { Json } from "@/lib/langgraph/types";
import type { Branch, FormField, NumberField } from "./form-field";

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
    case "tuple":
      return field.default ?? [];
    case "const":
      return field.value;
    default:
      return field.default ?? null;
  }
}

/**
 * What is written for a part of a list that nobody has filled in while a later or an earlier one is
 * there: its default, else a value of the right type that says as little as can be.
 */
export function standIn(field: FormField): Json {
  if (field.default !== undefined) return field.default;
  if (field.nullable) return null;
  switch (field.kind) {
    case "number":
      return nearestToZero(field);
    case "choice":
      return field.options[0]?.value ?? null;
    case "tuple":
      return field.positions.slice(0, field.minItems).map(standIn);
    case "union": {
      const [first] = field.branches;
      return first ? (branchValue(first) ?? standIn(first.field)) : null;
    }
    default:
      return blankValue(field);
  }
}

function nearestToZero({ min, max, step = 1 }: NumberField): number {
  if (min !== undefined && min > 0) return Math.ceil(min / step) * step;
  return max !== undefined && max < 0 ? Math.floor(max / step) * step : 0;
}

/** What choosing a branch of a union writes: its tag where it has one; undefined: nothing yet. */
export function branchValue({ tag, field }: Branch): Json | undefined {
  if (field.kind === "group") {
    const [value, ...others] = tag?.values ?? [];
    return tag && value !== undefined && others.length === 0 ? { [tag.key]: value } : {};
  }
  if (field.kind === "const") return field.value;
  if (field.kind === "list" || field.kind === "choices") return [];
  return field.kind === "record" ? {} : undefined;
}
