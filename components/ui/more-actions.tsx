import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { DropdownMenu } from "./dropdown-menu";

type MoreActionsProps = {
  /** What the actions are for, as in "More actions for version 2". */
  about: string;
  variant?: "ghost" | "outline" | undefined;
  pending?: boolean | undefined;
  className?: string | undefined;
  /** Menu items. */
  children: ReactNode;
};

/** The menu behind three dots. Without a tooltip, which would cover the actions of the row above. */
export function MoreActions(props: MoreActionsProps) {
  const { about, variant = "ghost", pending, className, children } = props;
  return (
    <DropdownMenu
      trigger={
        <Button
          variant={variant}
          size="icon"
          className={cn("size-7", className)}
          aria-label={`More actions for ${about}`}
          pending={pending}
        >
          <Ellipsis />
        </Button>
      }
    >
      {children}
    </DropdownMenu>
  );
}
