"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useContext, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { holdNavigation } from "./hold-navigation";
import { LeaveContext } from "./leave-scope";

/** While `active`, leaving the page, or the part of it around here, asks first. `onDiscard` runs before the person leaves. */
export function UnsavedGuard({ active, onDiscard }: { active: boolean; onDiscard: () => void }) {
  const router = useRouter();
  const [leave, setLeave] = useState<() => void>();

  const scope = useContext(LeaveContext);

  useEffect(() => {
    if (!active) return;
    const ask = (go: () => void) => setLeave(() => go);
    // The link that was clicked has been there, so its address is a route.
    const push = (href: string) => router.push(href as Route);
    const release = holdNavigation(ask, push, scope?.leaves);
    const letGo = scope?.hold(ask);
    return () => {
      release();
      letGo?.();
    };
  }, [active, router, scope]);

  if (!leave) return null;
  // The dialog holds a form, which cannot stand inside the form that is guarded.
  return createPortal(
    <AlertDialog
      open
      onOpenChange={() => setLeave(undefined)}
      title="Discard your changes?"
      description="What you typed here has not been saved. If you leave now, it is lost."
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
