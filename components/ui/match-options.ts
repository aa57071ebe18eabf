/** The options whose text has every word of the query somewhere, whatever the case and the accents. */
export function matchOptions<Shown extends { label: string }>(
  options: readonly Shown[],
  query: string,
): readonly Shown[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter(({ label }) => {
    const text = fold(label);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
