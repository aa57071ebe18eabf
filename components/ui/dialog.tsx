"use client";

import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { KEYBOARD_SCROLL } from "./keyboard-scroll";
import { showModal } from "./show-modal";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** "right" is a sheet over the page's full height. */
  side?: "center" | "right" | undefined;
  /** "xl" has one height whatever it holds, and fills a phone. */
  size?: "sm" | "md" | "lg" | "xl" | undefined;
  /** True while closing has to be asked first: Escape then only calls `onOpenChange`. */
  stays?: (() => boolean) | undefined;
  children?: ReactNode;
};

export type DialogBodyProps = {
  className?: string | undefined;
  scrollable?: boolean | undefined;
  children: ReactNode;
};

const WIDTH = { sm: "max-w-md", md: "max-w-xl", lg: "max-w-3xl", xl: "max-w-[60rem]" };
const CENTER =
  "m-auto max-h-[calc(100dvh-2rem)] animate-pop-in rounded-lg border open:flex max-sm:w-[calc(100%-2rem)]";
const FILLS_PHONE =
  "m-auto h-[40rem] max-h-[calc(100dvh-2rem)] animate-pop-in rounded-lg border open:flex max-md:h-dvh max-md:max-h-none max-md:max-w-none max-md:rounded-none max-md:border-0";

/** A native modal dialog: the browser traps focus, answers Escape and gives focus back. */
export function Dialog({ open, ...props }: DialogProps) {
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog(props: Omit<DialogProps, "open">) {
  const { onOpenChange, title, description, side = "center", size = "sm", children } = props;
  const stays = () => props.stays?.() ?? false;
  const id = useId();
  return (
    <dialog
      ref={showModal}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget || !stays()) return;
        event.preventDefault();
        onOpenChange(false);
      }}
      onClose={(event) => {
        if (event.currentTarget.open) return;
        // Browsers close a dialog in the end, however often that is refused.
        if (stays()) event.currentTarget.showModal();
        onOpenChange(false);
      }}
      onPointerDown={(event) => event.target === event.currentTarget && onOpenChange(false)}
      className={cn(
        "w-full overflow-hidden border-border bg-popover text-popover-foreground shadow-overlay backdrop:animate-fade-in",
        WIDTH[size],
        side === "center"
          ? size === "xl"
            ? FILLS_PHONE
            : CENTER
          : "my-0 mr-0 ml-auto h-dvh max-h-none animate-sheet-in border-l open:flex",
      )}
    >
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <div className="flex flex-col gap-1 py-4 pr-12 pl-4">
          <h2 id={`${id}-title`} className="break-words font-semibold text-lg">
            {title}
          </h2>
          {description && (
            <p id={`${id}-description`} className="text-muted-foreground text-sm">
              {description}
            </p>
          )}
        </div>
        {children}
      </div>
      <IconButton
        label="Close"
        icon={<X />}
        size="sm"
        className="absolute top-3.5 right-3"
        onClick={() => onOpenChange(false)}
      />
    </dialog>
  );
}

/** The scrolling middle of a dialog. `scrollable` is for long text that holds nothing to focus. */
export function DialogBody({ className, scrollable = false, children }: DialogBodyProps) {
  return (
    <div
      {...(scrollable && KEYBOARD_SCROLL)}
      className={cn(
        "base:min-h-0 flex-1 overflow-y-auto base:px-4 base:py-1 focus-visible:-outline-offset-2",
        // It has the focus from the start, so that a thick ring would seem to say something.
        scrollable && "focus-visible:-outline-offset-1 focus-visible:outline-1",
        className,
      )}
    >
      {children}
    </div>
  );
}

export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2 px-4 py-4">{children}</div>;
}
