import { matchesWords } from "@/lib/matches-words";

/** The options whose text has every word of the query somewhere, whatever the case and the accents. */
export function matchOptions<Shown extends { label: string }>(
  options: readonly Shown[],
  query: string,
): readonly Shown[] {
  return options.filter(({ label }) => matchesWords(label, query));
}
