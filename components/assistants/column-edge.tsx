"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { clampWidth, LEAST_WIDTH, MOST_WIDTH, widthAfterKey } from "@/lib/table-columns";

type ColumnEdgeProps = {
  /** The column's own. */
  label: string;
  /** In CSS pixels; undefined for its usual width. */
  width: number | undefined;
  /** `null` is the usual width again. Until `done`, the edge is still being dragged. */
  onResize: (width: number | null, done: boolean) => void;
};

/** The edge of a column's head: dragged, or moved by the arrow keys; Enter or a double click undoes it. */
export function ColumnEdge({ label, width, onResize }: ColumnEdgeProps) {
  const from = useRef<{ x: number; width: number; moved: boolean } | null>(null);

  function drag(event: PointerEvent, done: boolean) {
    const start = from.current;
    if (done) from.current = null;
    // A click moves nothing.
    if (!start || (event.clientX === start.x && !start.moved)) return;
    start.moved = true;
    onResize(start.width + event.clientX - start.x, done);
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const wanted =
      event.key === "Enter" ? null : widthAfterKey(event.key, widthNow(event.currentTarget));
    if (wanted === undefined) return;
    event.preventDefault();
    onResize(wanted, true);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      aria-valuenow={width ?? LEAST_WIDTH}
      aria-valuetext={width === undefined ? "usual width" : `${width} pixels`}
      tabIndex={0}
      onKeyDown={press}
      onDoubleClick={() => onResize(null, true)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const width = widthNow(event.currentTarget);
        from.current = { x: event.clientX, width, moved: false };
      }}
      onPointerMove={(event) => drag(event, false)}
      onPointerUp={(event) => drag(event, true)}
      onPointerCancel={(event) => drag(event, true)}
      className="absolute inset-y-0 right-0 flex w-3 cursor-col-resize touch-none justify-center py-2 after:w-px after:bg-border hover:after:bg-muted-foreground max-sm:hidden"
    />
  );
}

function widthNow(edge: HTMLElement): number {
  return clampWidth(edge.parentElement?.offsetWidth ?? LEAST_WIDTH);
}
