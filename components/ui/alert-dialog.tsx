"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "./button";
import { showModal } from "./show-modal";

export type AlertDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** The consequences, in numbers where they are known. */
  description: ReactNode;
  /** The verb on the button, the same as on the one that opened this. */
  confirmLabel: string;
  cancelLabel?: string | undefined;
  tone?: "primary" | "destructive" | undefined;
  pending?: boolean | undefined;
  /** While true the confirming press is refused, for a typed-name check. */
  confirmDisabled?: boolean | undefined;
  /** Does not close the dialog: the caller does, when the work is done. */
  onConfirm: () => void;
  children?: ReactNode;
};

/** Asks before an act; only a button or Escape answers it, and Cancel has the focus first. */
export function AlertDialog({ open, ...props }: AlertDialogProps) {
  return open ? <OpenAlertDialog {...props} /> : null;
}

function OpenAlertDialog(props: Omit<AlertDialogProps, "open">) {
  const {
    onOpenChange,
    title,
    description,
    confirmLabel,
    cancelLabel = "Cancel",
    onConfirm,
  } = props;
  const { tone = "destructive", pending = false, confirmDisabled = false, children } = props;
  const id = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    if (!pending && !confirmDisabled) onConfirm();
  }

  return (
    <dialog
      ref={showModal}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      onCancel={(event) => pending && event.preventDefault()}
      onClose={(event) => event.currentTarget.open || onOpenChange(false)}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-md animate-pop-in overflow-y-auto rounded-lg border border-border bg-popover p-4 text-popover-foreground shadow-overlay backdrop:animate-fade-in"
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <div className="flex flex-col gap-1.5">
          <h2 id={`${id}-title`} className="break-words font-semibold text-lg">
            {title}
          </h2>
          <div id={`${id}-description`} className="break-words text-muted-foreground text-sm">
            {description}
          </div>
        </div>
        {children}
        <div className="flex flex-wrap justify-end gap-2">
          <Button disabled={pending} onClick={() => onOpenChange(false)}>
            {cancelLabel}
          </Button>
          <Button type="submit" variant={tone} pending={pending} disabled={confirmDisabled}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
