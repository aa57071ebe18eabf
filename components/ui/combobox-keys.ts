const PAGE = 10;

/** Where a key leads in an open list of `count` options; null when the key means nothing to it. */
export function movedTo(key: string, at: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return at >= last ? 0 : at + 1;
    case "ArrowUp":
      return at <= 0 ? last : at - 1;
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageDown":
      return Math.min(last, at + PAGE);
    case "PageUp":
      return Math.max(0, at - PAGE);
    default:
      return null;
  }
}
