/** The link within this site that a click follows in this tab, if it does. */
export function linkFollowedHere(event: MouseEvent): HTMLAnchorElement | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, target } = event;
  if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) {
    return null;
  }
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link?.href || link.hasAttribute("download") || (link.target && link.target !== "_self")) {
    return null;
  }
  return link.origin === location.origin ? link : null;
}
