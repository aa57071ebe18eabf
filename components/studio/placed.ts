/** Items that are known by their place alone, in lists that only ever grow at the end. */
export function placed<T>(items: readonly T[]): { place: number; item: T }[] {
  return items.map((item, place) => ({ place, item }));
}
