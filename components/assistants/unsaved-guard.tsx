"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { holdNavigation } from "./hold-navigation";

/** While `active`, leaving the page asks first. `onDiscard` runs before the person leaves. */
export function UnsavedGuard({ active, onDiscard }: { active: boolean; onDiscard: () => void }) {
  const router = useRouter();
  const [leave, setLeave] = useState<() => void>();

  useEffect(() => {
    if (!active) return;
    return holdNavigation(
      (go) => setLeave(() => go),
      // The link that was clicked has been there, so its address is a route.
      (href) => router.push(href as Route),
    );
  }, [active, router]);

  if (!leave) return null;
  // The dialog holds a form, which cannot stand inside the form that is guarded.
  return createPortal(
    <AlertDialog
      open
      onOpenChange={() => setLeave(undefined)}
      title="Discard your changes?"
      description="What you typed on this page has not been saved. If you leave now, it is lost."
      cancelLabel="Keep editing"
      confirmLabel="Discard changes"
      onConfirm={() => {
        setLeave(undefined);
        onDiscard();
        leave();
      }}
    />,
    document.body,
  );
}
