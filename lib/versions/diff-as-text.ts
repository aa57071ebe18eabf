import type { DiffPart } from "./content-diff";
import type { DiffRow, DiffShape } from "./diff-rows";
import { clipLine, foldedWords, foldLines } from "./fold-lines";
import { type DiffLine, listDiff, textDiff } from "./text-diff";

/** The headings of a diff, by its parts. */
export const PART_TITLES: Record<DiffPart, string> = {
  general: "General",
  values: "Configuration",
  run: "Run settings",
  metadata: "Metadata",
};

const SIGN: Record<DiffLine["side"], string> = { same: " ", removed: "-", added: "+" };

/** The changes among `rows` as plain text for a chat or a ticket, under "v3 → v5". */
export function diffAsText(rows: readonly DiffRow[], before: string, after: string): string {
  const changed = rows.filter((row) => row.changed);
  const lines = [`${before} → ${after}`, changeCount(rows)];
  let part: DiffPart | undefined;
  for (const row of changed) {
    if (row.part !== part) lines.push("", PART_TITLES[row.part]);
    part = row.part;
    lines.push(...rowLines(row.label, row.shape));
  }
  return `${lines.join("\n")}\n`;
}

/** "3 changes", "1 change" or "Nothing changed". */
export function changeCount(rows: readonly DiffRow[]): string {
  const count = rows.filter(({ changed }) => changed).length;
  if (count === 0) return "Nothing changed";
  return count === 1 ? "1 change" : `${count} changes`;
}

/** The sides of a shape with lines, in words, where one of them has nothing; else null. */
export function presence(shape: DiffShape): string | null {
  if (shape.kind === "words" || shape.kind === "secret" || shape.absent === null) return null;
  if (shape.kind === "list") {
    return shape.before.length > 0 ? `set → ${shape.absent}` : `${shape.absent} → set`;
  }
  if (shape.before === undefined) return `${shape.absent} → set`;
  return shape.after === undefined ? `set → ${shape.absent}` : null;
}

function rowLines(label: string, shape: DiffShape): string[] {
  if (shape.kind === "secret") return [`• ${label}: changed, not shown`];
  if (shape.kind === "words") return [`• ${label}: ${shape.before} → ${shape.after}`];
  const said = presence(shape);
  return [`• ${label}:${said === null ? "" : ` ${said}`}`, ...inner(shape)];
}

function inner(shape: Exclude<DiffShape, { kind: "words" | "secret" }>): string[] {
  if (shape.kind === "list") {
    return listDiff(shape.before, shape.after).map(
      ({ side, value }) => `    ${SIGN[side]} ${String(value)}`,
    );
  }
  return foldLines(textDiff(shape.before, shape.after), 1).flatMap((segment) =>
    segment.folded
      ? [`      … ${foldedWords(segment)}`]
      : segment.lines.map((line) => `    ${SIGN[line.side]} ${plain(line)}`.trimEnd()),
  );
}

function plain(line: DiffLine): string {
  return clipLine(line)
    .pieces.map(({ text }) => text)
    .join("");
}
