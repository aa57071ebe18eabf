"use client";

import { OFF_REASON_ID, useOffReason } from "@/components/shell/use-off-reason";
import { Switch } from "@/components/ui/switch";
import { Tooltip } from "@/components/ui/tooltip";

type ActiveSwitchProps = {
  version: number;
  isActive: boolean;
  pending: boolean;
  disabled: boolean;
  onActivate: () => void;
};

/** Makes a version active. It cannot be switched off: another one has to be switched on. */
export function ActiveSwitch(props: ActiveSwitchProps) {
  const { version, isActive, pending, disabled, onActivate } = props;
  const offReason = useOffReason();
  return (
    <Tooltip
      side="bottom"
      content={
        isActive
          ? "This version is active. To change that, switch another one on."
          : (offReason ?? `Make version ${version} active: the next run uses it.`)
      }
    >
      <Switch
        aria-label={`Version ${version} active`}
        aria-disabled={isActive || disabled || offReason !== undefined || undefined}
        aria-describedby={offReason && OFF_REASON_ID}
        checked={isActive}
        pending={pending}
        onCheckedChange={(on) => on && !disabled && !offReason && onActivate()}
      />
    </Tooltip>
  );
}
