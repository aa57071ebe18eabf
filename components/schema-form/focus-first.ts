/** Moves the focus to the first of these elements that is there and can be used. */
export function focusFirst(...ids: string[]): void {
  const elements = ids.map((id) => document.getElementById(id));
  elements.find((element) => element && !element.matches(":disabled"))?.focus();
}
