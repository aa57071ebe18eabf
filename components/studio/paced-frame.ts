const HIDDEN_PAGE_MS = 250;
// Every third frame of 60: read as it comes, text looks as smooth, and costs a third.
const SPACING_MS = 45;

let drawnAt = 0;

/** Calls back before a next paint, not too soon after the last one; in a hidden page, after a while. */
export function pacedFrame(callback: () => void): void {
  if (document.visibilityState === "hidden") {
    setTimeout(callback, HIDDEN_PAGE_MS);
    return;
  }
  const draw = () =>
    requestAnimationFrame((now) => {
      drawnAt = now;
      callback();
    });
  const wait = drawnAt + SPACING_MS - performance.now();
  if (wait > 0) setTimeout(draw, wait);
  else draw();
}
