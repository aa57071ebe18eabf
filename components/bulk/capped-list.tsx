import type { ReactNode } from "react";
import { KEYBOARD_SCROLL } from "@/components/ui/keyboard-scroll";
import { formatCount } from "@/lib/format";
import type { Selected } from "@/lib/selection";

const MOST = 200;

type CappedListProps = {
  label: string;
  items: readonly Selected[];
  className: string;
  /** Of each line. */
  line: string;
  children: (item: Selected) => ReactNode;
};

/** The first of many assistants, and how many more there are. */
export function CappedList({ label, items, className, line, children }: CappedListProps) {
  return (
    <ul {...KEYBOARD_SCROLL} aria-label={label} className={className}>
      {items.slice(0, MOST).map((item) => (
        <li key={item.assistant_id} className={line}>
          {children(item)}
        </li>
      ))}
      {items.length > MOST && (
        <li className={line}>
          <span className="text-muted-foreground">
            And {formatCount(items.length - MOST)} more.
          </span>
        </li>
      )}
    </ul>
  );
}
