"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import Link from "next/link";
import { type CSSProperties, useEffect, useId, useSyncExternalStore } from "react";
import { Button } from "./button";
import { buttonClass } from "./button-class";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { dismissToast, type ToastEntry, type ToastTone, toastOutlets, toastStore } from "./toast";

const TONE: Record<ToastTone, { Icon: typeof Info; className: string }> = {
  neutral: { Icon: Info, className: "text-muted-foreground" },
  success: { Icon: CircleCheck, className: "text-success" },
  warning: { Icon: TriangleAlert, className: "text-warning" },
  destructive: { Icon: CircleAlert, className: "text-destructive" },
};

/**
 * Draws what `toast()` was given. Each leaves after 6 s, or 12 s with an action or an error. One for
 * the app, and one in each modal dialog that stays open after a toast: only the last one draws.
 */
export function Toaster() {
  const id = useId();
  const known = useSyncExternalStore(
    toastStore.subscribe,
    toastStore.read,
    toastStore.readOnServer,
  );
  const last = useSyncExternalStore(toastStore.subscribe, toastOutlets.last, () => undefined);
  useEffect(() => toastOutlets.add(id), [id]);
  const entries = last === id ? known : [];
  return (
    <section
      aria-label="Notifications"
      className="pointer-events-none fixed right-0 bottom-0 z-50 w-full max-w-sm p-4 [html:has([data-bottom-bar])_&]:bottom-14"
    >
      <ol aria-live="polite" aria-relevant="additions text" className="flex flex-col gap-2">
        {entries.map((entry) => (
          <Toast key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Toast({ entry }: { entry: ToastEntry }) {
  const { id, title, description, action, stays, tone = "neutral" } = entry;
  const { Icon, className } = TONE[tone];
  const dismiss = () => dismissToast(id);
  // React's CSSProperties knows no custom properties.
  const life = { "--toast-life": action || tone === "destructive" ? "12s" : "6s" } as CSSProperties;
  return (
    <li
      style={life}
      onAnimationEnd={(event) => event.animationName === "toast-life" && dismiss()}
      className={cn(
        "pointer-events-auto flex items-start gap-2.5 rounded-lg border border-border bg-popover py-2.5 pr-2 pl-3 text-popover-foreground shadow-overlay",
        !stays && "toast-life",
      )}
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", className)} />
      <div
        role={tone === "destructive" ? "alert" : undefined}
        className="min-w-0 flex-1 py-px text-sm"
      >
        <p className="break-words font-medium">{title}</p>
        {description && <div className="break-words text-muted-foreground">{description}</div>}
      </div>
      {action && "href" in action && (
        <Link
          href={action.href}
          className={buttonClass({ size: "sm", variant: "outline", className: "-my-0.5" })}
          onClick={dismiss}
        >
          {action.label}
        </Link>
      )}
      {action && "onPress" in action && (
        <Button
          size="sm"
          variant="outline"
          className="-my-0.5"
          onClick={() => {
            dismiss();
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={<X />} size="sm" className="-my-1" onClick={dismiss} />
    </li>
  );
}
