import type { MouseEvent } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { pressOnArrow } from "@/components/ui/menu-popover";
import { Spinner } from "@/components/ui/spinner";

/** The menu that all rows of the table share. */
export const ROW_MENU_ID = "assistant-actions";

const LOOK = buttonClass({ variant: "ghost", size: "icon", className: "size-7 align-middle" });

type RowMenuButtonProps = {
  id: string;
  label: string;
  isOpen: boolean;
  isBusy: boolean;
  onPress: (press: MouseEvent<HTMLButtonElement>) => void;
};

/** The three dots of a row. Without a tooltip, which would cover the actions of the row above. */
export function RowMenuButton({ id, label, isOpen, isBusy, onPress }: RowMenuButtonProps) {
  return (
    <button
      type="button"
      id={id}
      popoverTarget={ROW_MENU_ID}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-label={`More actions for ${label}`}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (press) => press.preventDefault() : onPress}
      onKeyDown={pressOnArrow}
      className={isBusy ? LOOK : `${LOOK} icon-dots`}
    >
      {isBusy && <Spinner />}
    </button>
  );
}
