import { type PointerEvent, useState } from "react";
import { type Box, dropIndex, wayAside } from "./drop-index";

type Drag = { from: number; to: number; distance: number; boxes: Box[] };

/**
 * Reordering by pointer. The items stay where they are in the list until the pointer lets go; until
 * then they only look moved. Escape, or the browser taking the pointer away, leaves all as it was.
 */
export function useDragOrder(onDrop: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);

  function start(event: PointerEvent<HTMLElement>, from: number) {
    const item = event.currentTarget.closest("li");
    const list = item?.parentElement;
    if (event.button !== 0 || !item || !list) return;
    const handle = event.currentTarget;
    const pointer = event.pointerId;
    handle.setPointerCapture(pointer);
    // From the list's own top, so that scrolling while dragging counts as moving.
    const edge = () => list.getBoundingClientRect().top;
    const grabbed = event.clientY - edge();
    const boxes = Array.from(list.children, (each) => {
      const { top, height } = each.getBoundingClientRect();
      return { top: top - edge(), height };
    });
    const listening = new AbortController();
    const { signal } = listening;
    const end = () => {
      listening.abort();
      setDrag(null);
    };
    let to = from;
    setDrag({ from, to, distance: 0, boxes });

    const follow = (moving: globalThis.PointerEvent) => {
      if (moving.pointerId !== pointer) return;
      const distance = moving.clientY - edge() - grabbed;
      to = dropIndex(boxes, from, distance);
      setDrag({ from, to, distance, boxes });
      item.scrollIntoView({ block: "nearest" });
    };
    const drop = (lifted: globalThis.PointerEvent) => {
      if (lifted.pointerId !== pointer) return;
      end();
      if (to !== from) onDrop(from, to);
    };
    const cancel = (pressed: KeyboardEvent) => {
      if (pressed.key !== "Escape") return;
      pressed.preventDefault();
      pressed.stopPropagation();
      end();
    };
    handle.addEventListener("pointermove", follow, { signal });
    handle.addEventListener("pointerup", drop, { signal });
    handle.addEventListener("pointercancel", end, { signal });
    // On the document it comes also when the handle has gone from under the pointer.
    document.addEventListener("lostpointercapture", end, { signal });
    window.addEventListener("keydown", cancel, { signal, capture: true });
  }

  /** How far the item at an index is from its place right now, and whether it is the dragged one. */
  function placeOf(index: number): { offset: number; dragged: boolean } | null {
    if (!drag) return null;
    const { from, to, distance, boxes } = drag;
    return index === from
      ? { offset: distance, dragged: true }
      : { offset: wayAside(boxes, from, to, index), dragged: false };
  }

  return { start, placeOf };
}
