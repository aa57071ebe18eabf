/**
 * Of things that are kept as JSON, those to leave out so that it is `excess` characters shorter: the
 * largest first, and no more than it takes. All of them where even that is not enough.
 */
export function largestToDrop<Thing>(things: readonly Thing[], excess: number): Set<Thing> {
  const dropped = new Set<Thing>();
  if (excess <= 0) return dropped;
  const sized = things.map((thing) => ({ thing, size: JSON.stringify(thing).length }));
  let left = excess;
  for (const { thing, size } of sized.sort((one, other) => other.size - one.size)) {
    if (left <= 0) break;
    dropped.add(thing);
    left -= size;
  }
  return dropped;
}
