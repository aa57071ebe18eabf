import { Input } from "@/components/ui/input";
import type { TextField } from "@/lib/schema/form-field";
import { clearedText } from "./cleared-text";
import type { ControlProps } from "./control-props";
import { placeholderOf } from "./placeholder";

/** One line of text. */
export function TextControl({ field, id, value, change, disabled }: ControlProps<TextField>) {
  const list = field.suggestions.length > 0 ? `${id}-suggestions` : undefined;
  return (
    <>
      <Input
        type={field.input}
        aria-labelledby={`${id}-label`}
        value={typeof value === "string" ? value : ""}
        onChange={(event) => change(event.target.value || clearedText(field))}
        placeholder={placeholderOf(field, value)}
        disabled={disabled}
        list={list}
        autoComplete="off"
        spellCheck={false}
      />
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
