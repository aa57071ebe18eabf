import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { SecretField } from "@/lib/schema/form-field";
import type { ControlProps } from "./control-props";

/** Text that is masked until asked for. Its default is never shown. */
export function SecretControl({ field, id, value, change, disabled }: ControlProps<SecretField>) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input
        type={shown ? "text" : "password"}
        aria-labelledby={`${id}-label`}
        value={typeof value === "string" ? value : ""}
        onChange={(event) => change(event.target.value || (field.key === "" ? "" : undefined))}
        placeholder={value === null ? "None" : (field.placeholder ?? undefined)}
        disabled={disabled}
        // Browsers ignore "off" here and would offer a saved login.
        autoComplete="new-password"
        spellCheck={false}
        className="pr-9 font-mono"
      />
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
