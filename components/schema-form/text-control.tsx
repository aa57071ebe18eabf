import { useState } from "react";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { TextField } from "@/lib/schema/form-field";
import { clearedText } from "./cleared-text";
import type { ControlProps } from "./control-props";
import { placeholderOf } from "./placeholder";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** One line of text; an area where the text has more, since an input would drop its line breaks. */
export function TextControl({ field, id, value, change, disabled }: ControlProps<TextField>) {
  const text = typeof value === "string" ? value : "";
  const [area, setArea] = useState(false);
  if (!area && text.includes("\n")) setArea(true);
  const list = field.suggestions.length > 0 ? `${id}-suggestions` : undefined;
  const shared = {
    "aria-labelledby": `${id}-label`,
    value: text,
    onChange: (event: { target: { value: string } }) =>
      change(event.target.value || clearedText(field)),
    placeholder: placeholderOf(field, value),
    disabled,
    autoComplete: "off",
    spellCheck: false,
  };
  if (area) return <Textarea {...shared} rows={2} />;
  // A date input would show nothing for text that is no date.
  const type = field.input === "date" && text !== "" && !DATE.test(text) ? "text" : field.input;
  return (
    <>
      <Input {...shared} type={type} list={list} />
      {list && (
        <datalist id={list}>
          {field.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}
