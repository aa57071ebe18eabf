/** What a link or a box in a row is, as its `data-row` says. */
type RowLink = "name" | "edit" | "studio" | "select";

/** Focuses the name in the next row, or the one before, from wherever the focus is; at an end it stays. */
export function goToRow(table: HTMLElement, way: "next" | "previous"): void {
  const names = [...table.querySelectorAll<HTMLElement>(selector("name"))];
  const at = names.findIndex((name) => focusedRow()?.contains(name));
  const wanted = way === "next" ? at + 1 : Math.max(0, at - 1);
  names[wanted]?.focus();
}

/** Presses a link or a box in the row that has the focus; without one it does nothing. */
export function pressInRow(table: HTMLElement, link: RowLink): void {
  const row = focusedRow();
  if (row && table.contains(row)) row.querySelector<HTMLElement>(selector(link))?.click();
}

function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest("tr") ?? null;
}

export function selector(link: RowLink): string {
  return `[data-row="${link}"]`;
}
