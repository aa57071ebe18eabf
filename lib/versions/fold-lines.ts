import { formatCount } from "@/lib/format";
import type { DiffLine, Piece } from "./text-diff";

/** A line with its place among all lines of the diff. */
export type PlacedLine = DiffLine & { at: number };
/** Lines that stand together, or ones of one side that may be folded away. */
export type Segment = { lines: PlacedLine[]; folded: boolean };

const AROUND = 3;
const FEWEST_FOLDED = 4;
const HEAD_OF_CHANGE = 20;
const FEWEST_OF_CHANGE = 20;
const LONG_PIECE = 600;
const KEPT_OF_PIECE = 120;

/**
 * The lines of a diff with long runs apart: of unchanged lines a few stay around each change, of
 * lines that all came or all went the first and the last, so that what follows stays in sight.
 */
export function foldLines(diff: readonly DiffLine[], around = AROUND): Segment[] {
  const lines = diff.map((line, at): PlacedLine => ({ ...line, at }));
  const segments: Segment[] = [];
  const shown = (some: PlacedLine[]) => {
    const last = segments.at(-1);
    if (last && !last.folded) last.lines.push(...some);
    else if (some.length > 0) segments.push({ lines: [...some], folded: false });
  };
  for (const run of runs(lines)) {
    const { head, tail, fewest } = keptOf(run, lines.length, around);
    const some = lines.slice(run.start, run.end);
    if (some.length - head - tail < fewest) {
      shown(some);
      continue;
    }
    shown(some.slice(0, head));
    segments.push({ lines: some.slice(head, some.length - tail), folded: true });
    shown(some.slice(some.length - tail));
  }
  return segments;
}

type Run = { side: DiffLine["side"]; start: number; end: number };

function keptOf({ side, start, end }: Run, length: number, around: number) {
  if (side !== "same") return { head: HEAD_OF_CHANGE, tail: around, fewest: FEWEST_OF_CHANGE };
  const isWhole = start === 0 && end === length;
  return {
    head: start === 0 && !isWhole ? 0 : around,
    tail: end === length ? 0 : around,
    fewest: FEWEST_FOLDED,
  };
}

function runs(lines: readonly DiffLine[]): Run[] {
  const found: Run[] = [];
  for (const [index, { side }] of lines.entries()) {
    const last = found.at(-1);
    if (last?.side === side) last.end = index + 1;
    else found.push({ side, start: index, end: index + 1 });
  }
  return found;
}

const FOLDED_WORDS = { same: "unchanged", removed: "more removed", added: "more added" };

/** What a folded segment holds: "24 unchanged lines". */
export function foldedWords({ lines }: Segment): string {
  return `${formatCount(lines.length)} ${FOLDED_WORDS[lines[0]?.side ?? "same"]} lines`;
}

/** The first lines of the shown segments, `most` of them, with how many lines there are in all. */
export function capLines(segments: readonly Segment[], most: number) {
  let left = most;
  const kept = segments.flatMap((segment): Segment[] => {
    if (left <= 0) return [];
    if (segment.folded) return [segment];
    const lines = segment.lines.slice(0, left);
    left -= lines.length;
    return [{ ...segment, lines }];
  });
  const total = segments.reduce((sum, { lines, folded }) => sum + (folded ? 0 : lines.length), 0);
  return { segments: kept, hidden: Math.max(0, total - most) };
}

/** A line with the middle of each long piece left out: a prompt may be one line of 50 KB. */
export function clipLine<Line extends DiffLine>(line: Line): Line {
  return { ...line, pieces: line.pieces.map(clipPiece) };
}

/** The pieces of a line, each with the place of its first character. */
export function placePieces(pieces: readonly Piece[]): (Piece & { at: number })[] {
  let at = 0;
  return pieces.map((piece) => {
    const placed = { ...piece, at };
    at += piece.text.length;
    return placed;
  });
}

/** Whether clipping takes anything away. */
export function isLong({ pieces }: DiffLine): boolean {
  return pieces.some(({ text }) => text.length > LONG_PIECE);
}

function clipPiece(piece: Piece): Piece {
  const { text } = piece;
  if (text.length <= LONG_PIECE) return piece;
  const left = text.length - 2 * KEPT_OF_PIECE;
  const [start, end] = [text.slice(0, KEPT_OF_PIECE), text.slice(-KEPT_OF_PIECE)];
  return { ...piece, text: `${start} … ${formatCount(left)} characters … ${end}` };
}
