"use client";

import { TriangleAlert } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";

const MOST_SHOWN = 5;

type Path = (string | number)[];

type PathsNoticeProps = {
  title: ReactNode;
  detail: ReactNode;
  items: { path: Path; message: string }[];
  /** Leads to the value at a path. */
  onGoTo: (path: Path) => void;
};

/** What is to be known of some of the values, with the way to each. */
export function PathsNotice({ title, detail, items, onGoTo }: PathsNoticeProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, MOST_SHOWN);
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="flex gap-2.5 rounded-lg border border-warning/40 bg-warning/5 p-3 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-px size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p id={`${id}-title`} className="font-medium">
          {title}
        </p>
        <p className="text-muted-foreground">{detail}</p>
        <ul className="flex flex-col items-start">
          {shown.map(({ path, message }) => (
            <li key={`${path.join("/")} ${message}`}>
              <Button
                variant="link"
                className="min-h-6 whitespace-normal text-left"
                onClick={() => onGoTo(path)}
              >
                {message}
              </Button>
            </li>
          ))}
        </ul>
        {shown.length < items.length && (
          <Button size="sm" variant="outline" className="self-start" onClick={() => setAll(true)}>
            Show all {items.length}
          </Button>
        )}
      </div>
    </section>
  );
}
