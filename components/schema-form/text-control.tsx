import type { TextField } from "@/lib/schema/form-field";
import type { ControlProps } from "./control-props";
import { LazyTimeControl } from "./lazy-controls";
import { TextLine } from "./text-line";

/** Text, or a day, a time or a moment to pick. */
export function TextControl(props: ControlProps<TextField>) {
  const { field, value } = props;
  const picked = ["date", "time", "date-time"].includes(field.input);
  const lines = typeof value === "string" && value.includes("\n");
  return picked && !lines ? <LazyTimeControl {...props} /> : <TextLine {...props} />;
}
