/**
 * The first `most` of what a server found by a part of its name, in the server's order: first those
 * that are named exactly so, then those that begin so, so that a full name is always reached.
 */
export function rankFound<Row>(
  rows: readonly Row[],
  { typed, most, nameOf }: { typed: string; most: number; nameOf: (row: Row) => string },
): Row[] {
  const wanted = typed.trim().toLowerCase();
  const rank = (row: Row) => {
    const name = nameOf(row).trim().toLowerCase();
    return name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2;
  };
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ row }) => row);
}
