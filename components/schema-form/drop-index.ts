export type Box = { top: number; height: number };

/** Where an item lands that is dragged by `distance`: before the items whose middle it is above. */
export function dropIndex(boxes: readonly Box[], from: number, distance: number): number {
  const dragged = boxes[from];
  if (!dragged) return from;
  const at = middle(dragged) + distance;
  return boxes.filter((box, index) => index !== from && middle(box) < at).length;
}

/** How far an item moves out of the way of the dragged one. */
export function wayAside(boxes: readonly Box[], from: number, to: number, index: number): number {
  const dragged = boxes[from];
  const next = boxes[from + 1] ?? boxes[from - 1];
  if (!dragged || !next || index === from) return 0;
  const upper = dragged.top < next.top ? dragged : next;
  const gap = Math.abs(next.top - dragged.top) - upper.height;
  if (index > from && index <= to) return -(dragged.height + gap);
  return index < from && index >= to ? dragged.height + gap : 0;
}

/** The list with one item in another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from);
  rest.splice(to, 0, ...items.slice(from, from + 1));
  return rest;
}

function middle({ top, height }: Box): number {
  return top + height / 2;
}
