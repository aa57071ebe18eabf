"use client";

import { lazy, Suspense } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";
import { useOffReason } from "./use-off-reason";

// Most people may do everything.
const OffButton = lazy(async () => ({ default: (await import("./off-button")).OffButton }));
const OffIconButton = lazy(async () => ({ default: (await import("./off-button")).OffIconButton }));

/** `runner`: it only runs something. Otherwise it takes an editor. */
export type Least = { least?: "runner" };

/** A Button for what changes or runs something: off, and says why, where the person may not. */
export function WriteButton({ least, ...props }: ButtonProps & Least) {
  const reason = useOffReason(least);
  if (!reason) return <Button {...props} />;
  return (
    <Suspense fallback={<Button {...props} disabled />}>
      <OffButton {...props} reason={reason} />
    </Suspense>
  );
}

/** The same without text. */
export function WriteIconButton({ least, ...props }: IconButtonProps & Least) {
  const reason = useOffReason(least);
  if (!reason) return <IconButton {...props} />;
  return (
    <Suspense fallback={<IconButton {...props} disabled />}>
      <OffIconButton {...props} reason={reason} />
    </Suspense>
  );
}
