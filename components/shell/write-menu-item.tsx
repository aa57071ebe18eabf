"use client";

import { DropdownMenuItem, type DropdownMenuItemProps } from "@/components/ui/dropdown-menu-item";
import { useDeployment } from "./deployment-provider";
import { OFF_REASON_ID, useOffReason } from "./use-off-reason";
import type { Least } from "./write-button";

/** A menu item for what changes or runs something: off where the person may not. */
export function WriteMenuItem({ least, ...props }: DropdownMenuItemProps & Least) {
  const { off } = useDeployment();
  const reason = useOffReason(least);
  if (reason === undefined) return <DropdownMenuItem {...props} />;
  return <DropdownMenuItem {...props} disabled hint={off?.hint} describedBy={OFF_REASON_ID} />;
}
