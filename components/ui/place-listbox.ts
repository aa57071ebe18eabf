const GAP = 4;
const EDGE = 8;
const ENOUGH = 200;
const MOST = 320;
const LEAST = 80;

/** Puts a shown listbox at its field, as wide as that, on the side with room. */
export function placeListbox(listbox: HTMLElement, field: Element): void {
  const box = field.getBoundingClientRect();
  // A phone's keyboard takes its room from the visual viewport alone.
  const { height, offsetTop } = window.visualViewport ?? {
    height: window.innerHeight,
    offsetTop: 0,
  };
  const below = offsetTop + height - box.bottom - GAP - EDGE;
  const above = box.top - offsetTop - GAP - EDGE;
  const onTop = below < ENOUGH && above > below;
  const { style } = listbox;
  style.left = `${box.left}px`;
  style.width = `${box.width}px`;
  style.top = onTop ? "auto" : `${box.bottom + GAP}px`;
  style.bottom = onTop ? `${document.documentElement.clientHeight - box.top + GAP}px` : "auto";
  style.maxHeight = `${Math.max(Math.min(MOST, onTop ? above : below), LEAST)}px`;
}

/** Calls `place` whenever the page moves or the window changes; returns how to stop. */
export function whileMoving(place: () => void): () => void {
  const moved = { capture: true, passive: true };
  window.addEventListener("scroll", place, moved);
  window.addEventListener("resize", place);
  window.visualViewport?.addEventListener("resize", place);
  return () => {
    window.removeEventListener("scroll", place, moved);
    window.removeEventListener("resize", place);
    window.visualViewport?.removeEventListener("resize", place);
  };
}
