import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fencedCode, growBlocks, isTooHeavy, NO_BLOCKS } from "./markdown-blocks";

const DOCUMENT = [
  "# Title\n\nSome *text* with `code`.\n\n",
  "- one\n- two\n\n  more of two\n\n- three\n\n",
  "```ts\nconst a = 1;\n\nconst b = 2;\n```\n\n",
  "| a | b |\n| - | - |\n| 1 | 2 |\n\n",
  "> quoted\n> text\n\nThe end.\n",
].join("");

const PIECES = [
  ...["# Title\n", "text", " and *more*", "\n", "\n\n", "- item\n", "  - inner\n", "1. one\n"],
  ...["```\n", "code\n", "> quote\n", "| a | b |\n", "| - | - |\n", "| 1 | 2 |\n", "---\n"],
  ...["<div>\n", "</div>\n", "    indented\n", "[x]: http://x.test\n", "===\n", "  ", "- ", "\t"],
];

const STEPS = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 80 });

function grow(text: string, sizes: number[]) {
  let end = 0;
  let grown = NO_BLOCKS;
  for (const size of [...sizes, text.length]) {
    end += size;
    grown = growBlocks(grown, text.slice(0, end));
  }
  return grown;
}

test("a document grown piece by piece has the blocks of the whole", () => {
  fc.assert(
    fc.property(STEPS, (sizes) => {
      expect(grow(DOCUMENT, sizes)).toEqual(growBlocks(NO_BLOCKS, DOCUMENT));
    }),
    { numRuns: 500 },
  );
});

// Where a block ends may differ for odd text, such as a list split by a tab; its text never does.
test("any text grown piece by piece keeps every character, in order", () => {
  const document = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 });
  fc.assert(
    fc.property(document, STEPS, (pieces, sizes) => {
      const text = pieces.join("");
      expect(grow(text, sizes).blocks.join("")).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test("no text loses a character, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { text: kept, blocks } = growBlocks(NO_BLOCKS, text);
      expect(blocks.join("")).toBe(kept);
    }),
  );
});

test("finished blocks stay the very same strings, so that they are not drawn again", () => {
  const before = growBlocks(NO_BLOCKS, DOCUMENT);
  const after = growBlocks(before, `${DOCUMENT}\nmore`);
  expect(after.blocks.slice(0, -3)).toEqual(before.blocks.slice(0, after.blocks.length - 3));
  expect(growBlocks(after, after.text)).toBe(after);
});

describe("code", () => {
  test.each([
    ["```ts\na\n```\n", { language: "ts", code: "a", isClosed: true }],
    ["```\na\n\nb", { language: "", code: "a\n\nb", isClosed: false }],
    ["~~~~py x=1\n~~~\n~~~~", { language: "py", code: "~~~", isClosed: true }],
    ["```", { language: "", code: "", isClosed: false }],
    ["text", null],
    ["`a`", null],
  ])("%j", (block, expected) => {
    expect(fencedCode(block)).toEqual(expected);
  });
});

test.each([
  ["200 KB", "a".repeat(200_001)],
  ["quotes 60 deep", `${"> ".repeat(60)}x`],
  ["a list 60 deep", `${"  ".repeat(60)}- x`],
  ["10,000 openings of bold text", "**a".repeat(10_000)],
])("%s are too heavy", (_name, text) => {
  expect(isTooHeavy(text)).toBe(true);
  expect(growBlocks(NO_BLOCKS, text).blocks).toEqual([text]);
});

test("an ordinary document is not", () => {
  expect(isTooHeavy(DOCUMENT.repeat(50))).toBe(false);
});
