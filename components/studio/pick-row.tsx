import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type Props = {
  isShown: boolean;
  onShow: () => void;
  className?: string | false;
  children: ReactNode;
};

/** A row of a list whose choice is shown beside it. */
export function PickRow({ isShown, onShow, className, children }: Props) {
  return (
    <button
      type="button"
      aria-current={isShown ? "true" : undefined}
      onClick={onShow}
      className={cn(
        "flex w-full min-w-0 cursor-pointer flex-col rounded-md px-2 py-1.5 text-left text-sm transition-colors duration-100 hover:bg-accent focus-visible:-outline-offset-2",
        isShown && "bg-accent",
        className,
      )}
    >
      {children}
    </button>
  );
}
