import { useState } from "react";
import { Input } from "@/components/ui/input";
import type { TextField } from "@/lib/schema/form-field";
import { fromNative, isLocal, toNative } from "@/lib/schema/native-time";
import { clearedText } from "./cleared-text";
import type { ControlProps } from "./control-props";
import { placeholderOf } from "./placeholder";
import { SmallButton } from "./small-button";

const TYPES = { date: "date", time: "time", "date-time": "datetime-local" };
const EXAMPLES = { date: "2026-01-31", time: "14:30:00", "date-time": "2026-01-31T14:30:00Z" };

/** A day, a time or a moment: picked where the browser's control can show the text, else as text. */
export function TimeControl({ field, id, value, change, disabled }: ControlProps<TextField>) {
  const input = field.input === "time" || field.input === "date" ? field.input : "date-time";
  const [asText, setAsText] = useState(false);
  const text = typeof value === "string" ? value : "";
  const native = toNative(input, text);
  const picks = native !== null && !asText;
  // The browser's control has no grey text: what holds is said by the note above it.
  const seconds = native?.match(/:\d{2}:\d{2}$/) ? 1 : undefined;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2.5">
      {picks ? (
        <Input
          key="picker"
          type={TYPES[input]}
          aria-labelledby={`${id}-label`}
          value={native}
          step={seconds}
          onChange={({ target }) =>
            change(fromNative(input, target.value, text) || clearedText(field))
          }
          disabled={disabled}
          className="max-w-60"
        />
      ) : (
        <Input
          key="text"
          aria-labelledby={`${id}-label`}
          value={text}
          onChange={({ target }) => {
            // Stays text while it is on the way to something that could be picked.
            setAsText(true);
            change(target.value || clearedText(field));
          }}
          placeholder={placeholderOf(field, value) ?? EXAMPLES[input]}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          className="max-w-60"
        />
      )}
      {picks && input === "date-time" && !isLocal(text) && (
        <span className="text-muted-foreground text-xs">UTC</span>
      )}
      {native !== null && (
        <SmallButton
          label={picks ? "Type it" : "Pick it"}
          about={`for “${field.label}”`}
          disabled={disabled}
          onPress={() => setAsText(picks)}
        />
      )}
    </div>
  );
}
