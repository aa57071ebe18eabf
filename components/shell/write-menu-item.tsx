"use client";

import { DropdownMenuItem, type DropdownMenuItemProps } from "@/components/ui/dropdown-menu-item";
import { READ_ONLY_ID, useReadOnly } from "./use-read-only";

/** A menu item for what changes or runs something: off where the deployment is read only. */
export function WriteMenuItem(props: DropdownMenuItemProps) {
  const reason = useReadOnly();
  if (reason === undefined) return <DropdownMenuItem {...props} />;
  return <DropdownMenuItem {...props} disabled hint="Read only" describedBy={READ_ONLY_ID} />;
}
