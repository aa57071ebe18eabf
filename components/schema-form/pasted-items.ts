const NAME = /^[^\s,]+$/;

/**
 * The items that a pasted text makes: one for each line, or, in one line, one for each of several
 * names between commas. A sentence with commas in it is one text.
 */
export function pastedItems(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.trim());
  const filled = lines.filter((line) => line !== "");
  const split = filled.flatMap((line) => {
    const names = line.split(",").map((name) => name.trim());
    const listed = names.filter((name) => name !== "");
    return listed.length > 1 && listed.every((name) => NAME.test(name)) ? listed : [line];
  });
  return split;
}

/** The texts that stand in place of one when several are pasted at its selection. */
export function withPasted(
  before: string,
  [start, end]: readonly [number, number],
  pasted: readonly string[],
): string[] {
  const [first = "", ...others] = pasted;
  const head = before.slice(0, start) + first;
  const last = others.pop();
  return last === undefined
    ? [head + before.slice(end)]
    : [head, ...others, last + before.slice(end)];
}
