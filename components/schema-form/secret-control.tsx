import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { SecretField } from "@/lib/schema/form-field";
import type { ControlProps } from "./control-props";
import { isPart } from "./field-label";

/** Text that is masked until asked for. Its default is never shown. */
export function SecretControl({ field, id, value, change, disabled }: ControlProps<SecretField>) {
  const [shown, setShown] = useState(false);
  const text = typeof value === "string" ? value : "";
  // A key file: an input would drop its line breaks, so it is edited in an area, once shown.
  const lines = text.includes("\n");
  const Icon = shown ? EyeOff : Eye;
  const shared = {
    "aria-labelledby": `${id}-label`,
    value: text,
    onChange: (event: { target: { value: string } }) =>
      change(event.target.value || (isPart(field) ? "" : undefined)),
    placeholder: value === null ? "None" : (field.placeholder ?? undefined),
    disabled,
    spellCheck: false,
    className: "pr-9 font-mono",
  };
  return (
    <div className="relative">
      {shown && lines ? (
        <Textarea {...shared} autoComplete="off" />
      ) : (
        <Input
          {...shared}
          type={shown ? "text" : "password"}
          readOnly={lines}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData("text");
            if (!pasted.includes("\n") || text !== "") return;
            event.preventDefault();
            change(pasted);
          }}
          // Browsers ignore "off" here and would offer a saved login.
          autoComplete="new-password"
        />
      )}
      <Button
        variant="ghost"
        size="icon"
        className="absolute top-1 right-1 size-6 text-muted-foreground"
        onClick={() => setShown(!shown)}
      >
        <Icon aria-hidden />
        <VisuallyHidden>
          {shown ? "Hide" : "Show"} “{field.label}”
        </VisuallyHidden>
      </Button>
    </div>
  );
}
