/** A segment of an address as it was before it was escaped; undefined where it cannot be read. */
export function decodeSegment(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
