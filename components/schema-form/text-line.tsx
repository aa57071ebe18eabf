import { useState } from "react";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { TextField } from "@/lib/schema/form-field";
import { clearedText } from "./cleared-text";
import type { ControlProps } from "./control-props";
import { placeholderOf } from "./placeholder";

// Not the input types of that name: they rewrite what is typed, and the value is to stay as it is.
const EXAMPLES = { url: "https://…", email: "name@example.com", duration: "PT30S" };

/** One line of text; an area where the text has more, since an input would drop its line breaks. */
export function TextLine({ field, id, value, change, disabled }: ControlProps<TextField>) {
  const { input, suggestions } = field;
  const text = typeof value === "string" ? value : "";
  const [area, setArea] = useState(false);
  if (!area && text.includes("\n")) setArea(true);
  const list = suggestions.length > 0 ? `${id}-suggestions` : undefined;
  const shared = {
    "aria-labelledby": `${id}-label`,
    value: text,
    onChange: (event: { target: { value: string } }) =>
      change(event.target.value || clearedText(field)),
    placeholder: placeholderOf(field, value) ?? exampleOf(input),
    disabled,
    autoComplete: "off",
    autoCapitalize: input === "text" ? undefined : "off",
    spellCheck: false,
  };
  if (area) return <Textarea {...shared} rows={2} />;
  return (
    <>
      <Input
        {...shared}
        inputMode={input === "url" || input === "email" ? input : undefined}
        list={list}
        className={input === "uuid" ? "font-mono" : undefined}
      />
      {list && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}

function exampleOf(input: TextField["input"]): string | undefined {
  return input === "url" || input === "email" || input === "duration" ? EXAMPLES[input] : undefined;
}
