import { lexer } from "marked";

/** A text and its top-level Markdown blocks, whose joined source is the text. */
type MarkdownBlocks = { text: string; blocks: string[] };

export const NO_BLOCKS: MarkdownBlocks = { text: "", blocks: [] };

const LONGEST_TEXT = 200_000;
const DEEPEST = 50;
const MOST_DELIMITERS = 2_000;
const UNSETTLED = 2;

/**
 * The blocks of a text that grew. Only its end is read again: what comes after a finished block
 * cannot change it, so the cost of a token does not grow with the length of the answer.
 */
export function growBlocks(before: MarkdownBlocks, source: string): MarkdownBlocks {
  const text = source.replace(/\r\n?/g, "\n");
  if (text === before.text) return before;
  if (!text.startsWith(before.text)) return { text, blocks: split(text) };
  const settled = before.blocks.slice(0, -UNSETTLED);
  const end = before.blocks.slice(-UNSETTLED).join("") + text.slice(before.text.length);
  return { text, blocks: [...settled, ...split(end)] };
}

/** Whether a text is too long or too nested to be drawn as anything but plain text. */
export function isTooHeavy(text: string): boolean {
  if (text.length > LONGEST_TEXT) return true;
  if ((text.match(/[*_[\]`~]/g)?.length ?? 0) > MOST_DELIMITERS) return true;
  return text.split("\n").some((line) => depthOf(line) > DEEPEST);
}

/** A code block: `isClosed` once its last fence has come, so that nothing can be added to it. */
export type FencedCode = { language: string; code: string; isClosed: boolean };

/** What a code block holds, finished or still streaming; null for other blocks. */
export function fencedCode(block: string): FencedCode | null {
  const open = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\n`]*)(?:\n|$)/.exec(block);
  if (!open) return null;
  const [line, fence = "", info = ""] = open;
  const body = block.slice(line.length);
  const close = new RegExp(`(^|\\n) {0,3}${fence[0]}{${fence.length},}[ \\t]*\\n*$`);
  const language = info.trim().split(/\s/)[0] ?? "";
  return { language, code: body.replace(close, ""), isClosed: close.test(body) };
}

function split(text: string): string[] {
  if (isTooHeavy(text)) return [text];
  const blocks: string[] = [];
  let end = 0;
  for (const { raw } of lexer(text)) {
    // Of an unfinished last block ("- ") the lexer does not give back every character.
    if (!text.startsWith(raw, end)) break;
    blocks.push(raw);
    end += raw.length;
  }
  return end === text.length ? blocks : [...blocks, text.slice(end)];
}

/** Quote markers and list indentation before a line's text. */
function depthOf(line: string): number {
  const lead = /^[\s>*+-]*/.exec(line)?.[0] ?? "";
  const markers = lead.replace(/\s/g, "").length;
  const indentation = lead.replace(/\t/g, "    ").replace(/[^ ]/g, "").length;
  return markers + Math.floor(indentation / 2);
}
