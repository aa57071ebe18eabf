const HIDDEN_PAGE_MS = 250;

/** Calls back before the next paint; in a page that is not painted, after a while. */
export function nextFrame(callback: () => void): void {
  if (document.visibilityState === "hidden") setTimeout(callback, HIDDEN_PAGE_MS);
  else requestAnimationFrame(callback);
}
