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

export type CopyState = "idle" | "copied" | "failed";

export const COPIED_FOR_MS = 2000;
export const COPY_ICON = { idle: <Copy />, copied: <Check />, failed: <TriangleAlert /> };
export const COPY_SAID = {
  idle: "",
  copied: "Copied",
  failed: "Could not copy. Select the text instead.",
};

export function CopyButton({ text, label, withText = false, className }: CopyButtonProps) {
  const [state, setState] = useState<CopyState>("idle");

  async function copy(button: HTMLElement) {
    setState(
      (await copyText(typeof text === "string" ? text : text(), button)) ? "copied" : "failed",
    );
    setTimeout(() => setState("idle"), COPIED_FOR_MS);
  }

  return (
    <>
      {withText ? (
        <Button
          size="sm"
          variant="outline"
          icon={COPY_ICON[state]}
          className={className}
          onClick={(event) => void copy(event.currentTarget)}
        >
          {label}
        </Button>
      ) : (
        <IconButton
          size="sm"
          label={label}
          icon={COPY_ICON[state]}
          className={className}
          onClick={(event) => void copy(event.currentTarget)}
        />
      )}
      <VisuallyHidden aria-live="polite">{COPY_SAID[state]}</VisuallyHidden>
    </>
  );
}
