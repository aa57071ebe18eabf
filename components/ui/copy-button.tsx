"use client";

import { Check, Copy, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";
import { copyText } from "./copy-text";
import { IconButton } from "./icon-button";
import { VisuallyHidden } from "./visually-hidden";

export type CopyButtonProps = {
  /** A function is asked only when it is pressed. */
  text: string | (() => string);
  /** Names what is copied: "Copy assistant id". */
  label: string;
  /** Shows the label beside the icon. */
  withText?: boolean | undefined;
  className?: string | undefined;
};

type CopyState = "idle" | "copied" | "failed";

const RESET_AFTER_MS = 2000;
const ICON = { idle: <Copy />, copied: <Check />, failed: <TriangleAlert /> };
const SAID = { idle: "", copied: "Copied", failed: "Could not copy. Select the text instead." };

export function CopyButton({ text, label, withText = false, className }: CopyButtonProps) {
  const [state, setState] = useState<CopyState>("idle");

  async function copy(button: HTMLElement) {
    setState(
      (await copyText(typeof text === "string" ? text : text(), button)) ? "copied" : "failed",
    );
    setTimeout(() => setState("idle"), RESET_AFTER_MS);
  }

  return (
    <>
      {withText ? (
        <Button
          size="sm"
          variant="outline"
          icon={ICON[state]}
          className={className}
          onClick={(event) => void copy(event.currentTarget)}
        >
          {label}
        </Button>
      ) : (
        <IconButton
          size="sm"
          label={label}
          icon={ICON[state]}
          className={className}
          onClick={(event) => void copy(event.currentTarget)}
        />
      )}
      <VisuallyHidden aria-live="polite">{SAID[state]}</VisuallyHidden>
    </>
  );
}
