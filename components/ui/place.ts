const GAP = 4;
const EDGE = 8;

export type Align = "start" | "center" | "end";
export type Side = "top" | "bottom";

/** Puts a shown popover beside its anchor, flipped and shifted so that it stays inside the window. */
export function place(floating: HTMLElement, anchor: Element, side: Side, align: Align) {
  const box = anchor.getBoundingClientRect();
  // offsetWidth ignores the opening animation's scale, which getBoundingClientRect would include.
  const { offsetWidth: width, offsetHeight: height } = floating;
  const above = box.top - height - GAP;
  const below = box.bottom + GAP;
  const fitsBelow = below + height <= window.innerHeight - EDGE;
  const onTop = side === "top" ? above >= EDGE || !fitsBelow : !fitsBelow && above >= EDGE;
  const wanted =
    align === "start"
      ? box.left
      : align === "end"
        ? box.right - width
        : box.left + (box.width - width) / 2;
  const left = Math.max(
    EDGE,
    Math.min(wanted, document.documentElement.clientWidth - width - EDGE),
  );
  floating.style.left = `${left}px`;
  floating.style.top = `${Math.max(EDGE, onTop ? above : below)}px`;
}
