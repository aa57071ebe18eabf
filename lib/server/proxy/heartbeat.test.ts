import { createParser, type EventSourceMessage } from "eventsource-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { concatBytes } from "./concat-bytes";
import { advance, HEARTBEAT, START } from "./heartbeat";
import { withoutBom } from "./without-bom";

const encode = (text: string) => new TextEncoder().encode(text);

const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const line = fc.constantFrom(
  "event: values",
  "data: {",
  'data:"é😀"}',
  "id: 3",
  ": hi",
  "data",
  "",
);
const streamText = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 24 })
  .map((lines) => lines.map(([text, end]) => text + end).join(""));

function splitAt(bytes: Uint8Array, cuts: number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...places, bytes.length].map((end, i) => bytes.subarray(places[i - 1] ?? 0, end));
}

function eventsOf(chunks: Uint8Array[]): EventSourceMessage[] {
  const events: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => events.push(event) });
  const decoder = new TextDecoder();
  for (const chunk of chunks) parser.feed(decoder.decode(chunk, { stream: true }));
  return events;
}

test("comments at every boundary change no event, however the stream is split", () => {
  const run = fc.property(streamText, fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
    const chunks = splitAt(encode(text), cuts);
    let position = START;
    const beaten = chunks.flatMap((chunk) => {
      position = advance(position, chunk);
      return position.boundary ? [chunk, HEARTBEAT] : [chunk];
    });
    // The parser keeps a last CR back until it sees what follows.
    const more = encode("x\n");
    expect(eventsOf([...beaten, more])).toEqual(eventsOf([...chunks, more]));
  });
  fc.assert(run, { numRuns: 20_000 });
});

test("the position does not depend on the split, only on the bytes", () => {
  const run = fc.property(streamText, fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
    const bytes = encode(text);
    const byteWise = Array.from(bytes, (byte) => new Uint8Array([byte])).reduce(advance, START);
    expect(splitAt(bytes, cuts).reduce(advance, START)).toEqual(byteWise);
    const lines = `\n${text.replace(/\r\n|\r/g, "\n")}`;
    expect(byteWise.boundary).toBe(text === "" || lines.endsWith("\n\n"));
  });
  fc.assert(run, { numRuns: 20_000 });
});

test.each([
  ["data: 1\n\n", true],
  ["data: 1\r\n\r\n", true],
  ["data: 1\r\r", true],
  ["data: 1\n", false],
  ["data: 1\r\n", false],
  ["data: 1", false],
  ["data: 1\n\ndata: 2", false],
])("%j ends at a boundary: %s", (text, boundary) => {
  expect(advance(START, encode(text)).boundary).toBe(boundary);
});

test("leaves out exactly one byte order mark at the start, however it is split", () => {
  const text = fc.constantFrom("", "\uFEFF", "\uFEFF\uFEFF", "\uFEFFdata", "data\uFEFF", "\uFEFAx");
  const run = fc.property(text, fc.array(fc.nat(), { maxLength: 4 }), (start, cuts) => {
    const bytes = encode(`${start}: x\n`);
    const clean = withoutBom();
    const out = concatBytes(splitAt(bytes, cuts).map(clean));
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    expect(decoder.decode(out)).toBe(`${start}: x\n`.replace(/^\uFEFF/, ""));
  });
  fc.assert(run);
});
