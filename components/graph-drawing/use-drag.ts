"use client";

import { type PointerEvent, useRef } from "react";

type Grip = { pointer: number; x: number; y: number; left: number; top: number };

/** Handlers of a scrolling element whose empty ground is dragged with a mouse; touch scrolls it. */
export function useDrag() {
  const grip = useRef<Grip | null>(null);
  const release = () => {
    grip.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const { currentTarget: box, target, pointerId, clientX, clientY } = event;
      if (event.pointerType === "touch" || event.button !== 0) return;
      if (target instanceof Element && target.closest("button")) return;
      box.setPointerCapture(pointerId);
      const { scrollLeft: left, scrollTop: top } = box;
      grip.current = { pointer: pointerId, x: clientX, y: clientY, left, top };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (!held || held.pointer !== event.pointerId) return;
      event.currentTarget.scrollLeft = held.left - (event.clientX - held.x);
      event.currentTarget.scrollTop = held.top - (event.clientY - held.y);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
