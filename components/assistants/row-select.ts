import { selector } from "./row-keys";

let last: HTMLInputElement | undefined;

/**
 * Remembers which box was pressed last. With Shift, those between it and the one before become like
 * it, as if each were pressed.
 */
export function pressedBox(box: HTMLInputElement, withShift: boolean): void {
  const boxes = [
    ...(box.closest("table")?.querySelectorAll<HTMLInputElement>(selector("select")) ?? []),
  ];
  const ends = [last ? boxes.indexOf(last) : -1, boxes.indexOf(box)];
  last = box;
  if (!withShift || ends.includes(-1)) return;
  for (const each of boxes.slice(Math.min(...ends), Math.max(...ends) + 1)) {
    if (each.checked !== box.checked) each.click();
  }
  last = box;
  // Browsers mark the text up to where Shift is held.
  getSelection()?.removeAllRanges();
}
