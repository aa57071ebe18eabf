"use client";

import { Button, type ButtonProps } from "@/components/ui/button";
import { IconButton, type IconButtonProps } from "@/components/ui/icon-button";
import { dismissToast, toast } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";
import { OFF_REASON_ID } from "./use-off-reason";

let said: number | undefined;

/** What makes a control that would write off, yet reachable, so that everyone can learn why. */
function offProps(reason: string) {
  return {
    type: "button",
    disabled: false,
    pending: false,
    "aria-disabled": true,
    "aria-describedby": OFF_REASON_ID,
    // A finger cannot hover: it learns the reason by pressing.
    onClick: () => {
      if (said !== undefined) dismissToast(said);
      said = toast({ title: reason });
    },
  } as const;
}

type Off = { reason: string };

/** A button that is off, with the reason for whoever listens, points or presses. */
export function OffButton({ reason, ...props }: ButtonProps & Off) {
  return (
    <Tooltip content={reason} describes={false}>
      <Button {...props} {...offProps(reason)} />
    </Tooltip>
  );
}

/** The same without text. */
export function OffIconButton({ reason, ...props }: IconButtonProps & Off) {
  return <IconButton {...props} {...offProps(reason)} tooltip={`${props.label}: ${reason}`} />;
}
