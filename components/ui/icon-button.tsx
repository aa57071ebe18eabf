import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button";
import { cn } from "./cn";
import type { Side } from "./place";
import { Tooltip } from "./tooltip";

export type IconButtonProps = Omit<ButtonProps, "size" | "children" | "aria-label"> & {
  label: string;
  icon: ReactNode;
  size?: "sm" | "md" | undefined;
  /** Where it says more than the name. */
  tooltip?: string | undefined;
  tooltipSide?: Side | undefined;
};

/** A button with no text: `label` is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  size = "md",
  variant = "ghost",
  tooltip = label,
  tooltipSide,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={tooltip} side={tooltipSide} describes={false}>
      <Button
        {...rest}
        variant={variant}
        size="icon"
        aria-label={label}
        className={cn(
          variant === "ghost" && "text-muted-foreground",
          size === "sm" && "size-7",
          className,
        )}
      >
        {icon}
      </Button>
    </Tooltip>
  );
}
