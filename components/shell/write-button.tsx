"use client";

import { lazy, Suspense } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";
import { useReadOnly } from "./use-read-only";

// Most deployments are not read only.
const OffButton = lazy(async () => ({ default: (await import("./off-button")).OffButton }));
const OffIconButton = lazy(async () => ({ default: (await import("./off-button")).OffIconButton }));

/** A Button for what changes or runs something: off, and says why, where the deployment is read only. */
export function WriteButton(props: ButtonProps) {
  const reason = useReadOnly();
  if (!reason) return <Button {...props} />;
  return (
    <Suspense fallback={<Button {...props} disabled />}>
      <OffButton {...props} reason={reason} />
    </Suspense>
  );
}

/** The same without text. */
export function WriteIconButton(props: IconButtonProps) {
  const reason = useReadOnly();
  if (!reason) return <IconButton {...props} />;
  return (
    <Suspense fallback={<IconButton {...props} disabled />}>
      <OffIconButton {...props} reason={reason} />
    </Suspense>
  );
}
