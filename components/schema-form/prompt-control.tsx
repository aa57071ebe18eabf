import { Maximize2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/textarea";
import { Tooltip } from "@/components/ui/tooltip";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { PromptField } from "@/lib/schema/form-field";
import { clearedText } from "./cleared-text";
import type { ControlProps } from "./control-props";
import { placeholderOf } from "./placeholder";
import { SmallButton } from "./small-button";

const LONGEST_PLACEHOLDER = 400;

/** Long text in a fixed-width face; it grows with its text and opens in a large window. */
export function PromptControl({ field, id, value, change, disabled }: ControlProps<PromptField>) {
  const [large, setLarge] = useState(false);
  const placeholder = placeholderOf(field, value);
  const shared = {
    mono: true,
    value: typeof value === "string" ? value : "",
    placeholder: placeholder && shorten(placeholder),
    disabled,
    spellCheck: false,
    "aria-labelledby": `${id}-label`,
    onChange: (event: { target: { value: string } }) =>
      change(event.target.value || clearedText(field)),
  };
  return (
    <div className="relative flex min-w-0 flex-col gap-1">
      <Textarea {...shared} className="pr-9" />
      <PromptFoot field={field} value={value} change={change} disabled={disabled} />
      <span className="absolute top-1 right-1">
        <Tooltip content="Open in a large window" describes={false}>
          <Button
            variant="ghost"
            size="icon"
            className="size-6 bg-background text-muted-foreground"
            onClick={() => setLarge(true)}
          >
            <Maximize2 aria-hidden />
            <VisuallyHidden>Open “{field.label}” in a large window</VisuallyHidden>
          </Button>
        </Tooltip>
      </span>
      <Dialog open={large} onOpenChange={setLarge} title={field.label} size="lg">
        <DialogBody>
          <Textarea
            {...shared}
            id={`${id}-large`}
            aria-labelledby={undefined}
            aria-label={`${field.label}, large`}
            className="max-h-none min-h-[65dvh] resize-none"
          />
        </DialogBody>
        <DialogFooter>
          <Button variant="primary" onClick={() => setLarge(false)}>
            Done
          </Button>
        </DialogFooter>
      </Dialog>
    </div>
  );
}

type PromptFootProps = Omit<ControlProps<PromptField>, "id">;

function PromptFoot({ field, value, change, disabled }: PromptFootProps) {
  const standard = field.default;
  const length = typeof value === "string" ? value.length : null;
  const startable = value === undefined && typeof standard === "string" && standard !== "";
  if (length === null && !startable) return null;
  return (
    <div className="flex min-h-6 items-center justify-between gap-3 text-muted-foreground text-xs">
      {startable ? (
        <SmallButton
          label="Start from the default"
          about={`of “${field.label}”`}
          disabled={disabled}
          onPress={() => change(standard)}
        />
      ) : null}
      {length !== null && (
        <p className="ml-auto tabular-nums">
          {length.toLocaleString("en")} {length === 1 ? "character" : "characters"}
        </p>
      )}
    </div>
  );
}

function shorten(text: string): string {
  return text.length > LONGEST_PLACEHOLDER ? `${text.slice(0, LONGEST_PLACEHOLDER)}…` : text;
}
