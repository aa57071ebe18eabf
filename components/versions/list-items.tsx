import { useState } from "react";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/format";
import { type DiffItem, listDiff } from "@/lib/versions/text-diff";

const MOST_ITEMS = 100;

const LOOK = {
  same: "border-border text-muted-foreground",
  removed:
    "border-transparent bg-destructive/10 line-through decoration-1 before:mr-1 before:inline-block before:content-['−']",
  added:
    "border-transparent bg-success/10 no-underline before:mr-1 before:inline-block before:content-['+']",
};
const ELEMENT = { same: "span", removed: "del", added: "ins" } as const;

/** Two lists item by item: what stayed, what went, what came. */
export function ListItems({ before, after }: { before: string[]; after: string[] }) {
  const [all, setAll] = useState(false);
  const items = listDiff(before, after);
  const shown = all ? items : items.slice(0, MOST_ITEMS);
  return (
    <div className="flex flex-col items-start gap-1.5">
      <ul className="flex max-w-full flex-wrap gap-1">
        {numbered(shown).map(({ at, side, value }) => {
          const Element = ELEMENT[side];
          return (
            <li key={at} className="flex max-w-full">
              <Element
                className={`whitespace-pre-wrap rounded-sm border px-1.5 py-px text-xs [overflow-wrap:anywhere] ${LOOK[side]}`}
              >
                {value === "" ? "empty" : String(value)}
              </Element>
            </li>
          );
        })}
      </ul>
      {items.length > shown.length && (
        <Button size="sm" variant="ghost" onClick={() => setAll(true)}>
          Show all {formatCount(items.length)} items
        </Button>
      )}
    </div>
  );
}

// Items may repeat, so that only their place tells them apart.
function numbered(items: DiffItem[]) {
  return items.map((item, at) => ({ ...item, at }));
}
