/** A ref that focuses what appears in place of what had the focus. Stable, so that it is called once. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
