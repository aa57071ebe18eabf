"use client";

import { useCallback, useState } from "react";

type Size = { width: number; height: number };
type Zoom = { box: Size | null; chosen: number | null };

const SMALLEST = 0.3;
const LARGEST = 2;
const STEP = 1.2;
// Below this, names and targets are too small; the rest is reached by scrolling.
const SMALLEST_FIT = 0.7;

/** How large a drawing of this size is shown in the box that `attach` gets: as fits, until a person zooms. */
export function useZoom({ width, height }: Size) {
  const [zoom, setZoom] = useState<Zoom>({ box: null, chosen: null });
  const scale = scaleOf(zoom, { width, height });
  const zoomBy = useCallback(
    (factor: number) =>
      setZoom((now) => {
        const next = scaleOf(now, { width, height }) * factor;
        return { ...now, chosen: Math.min(LARGEST, Math.max(SMALLEST, next)) };
      }),
    [width, height],
  );
  /** A ref: watches the size, and takes the wheel with Ctrl, which else zooms the whole page. */
  const attach = useCallback(
    (element: HTMLElement) => {
      const observer = new ResizeObserver(() => {
        const box = { width: element.clientWidth, height: element.clientHeight };
        setZoom((now) => (sameSize(now.box, box) ? now : { ...now, box }));
      });
      const onWheel = (event: WheelEvent) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        zoomBy(Math.exp(-event.deltaY / 400));
      };
      observer.observe(element);
      element.addEventListener("wheel", onWheel, { passive: false });
      return () => {
        observer.disconnect();
        element.removeEventListener("wheel", onWheel);
      };
    },
    [zoomBy],
  );
  return {
    scale,
    /** Until then the drawing would be shown in another size first. */
    isMeasured: zoom.box !== null,
    attach,
    canZoomIn: scale < LARGEST,
    canZoomOut: scale > SMALLEST,
    zoomIn: () => zoomBy(STEP),
    zoomOut: () => zoomBy(1 / STEP),
    fit: () => setZoom((now) => ({ ...now, chosen: null })),
  };
}

function scaleOf({ box, chosen }: Zoom, { width, height }: Size): number {
  if (chosen !== null) return chosen;
  if (!box || width === 0 || height === 0) return 1;
  return Math.max(Math.min(box.width / width, box.height / height, 1), SMALLEST_FIT);
}

function sameSize(a: Size | null, b: Size): boolean {
  return a !== null && a.width === b.width && a.height === b.height;
}
