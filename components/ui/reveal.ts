const REVEAL = "roster:reveal";

/** Moves the focus to an element, after everything around it that hides it has let go of it. */
export function revealAndFocus(element: HTMLElement | null | undefined): void {
  if (!element) return;
  element.dispatchEvent(new Event(REVEAL, { bubbles: true }));
  for (let at = element.closest("details"); at; at = at.parentElement?.closest("details") ?? null) {
    at.open = true;
  }
  element.focus();
  // A group of radio buttons, for one, takes no focus itself.
  if (document.activeElement !== element) {
    element.querySelector<HTMLElement>("input, button, select, textarea")?.focus();
  }
}

/** A ref for what may hide things inside it: `listener` must bring them back at once. */
export function onReveal(listener: (target: Element) => void) {
  return (holder: HTMLElement | null) => {
    const reveal = ({ target }: Event) => {
      if (target instanceof Element) listener(target);
    };
    holder?.addEventListener(REVEAL, reveal);
    return () => holder?.removeEventListener(REVEAL, reveal);
  };
}
