import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { arbitraryJson } from "./arbitrary-json";
import { readEvents } from "./sse";
import type { StreamEvent } from "./types";

function streamOf(
  chunks: Uint8Array[],
  end: "close" | Error = "close",
): ReadableStream<Uint8Array> {
  const left = [...chunks];
  return new ReadableStream({
    pull(controller) {
      const next = left.shift();
      if (next) controller.enqueue(next);
      else if (end === "close") controller.close();
      else controller.error(end);
    },
  });
}

async function read(chunks: Uint8Array[], end?: Error): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of readEvents(streamOf(chunks, end))) events.push(event);
  return events;
}

const bytes = (text: string) => new TextEncoder().encode(text);

function split(all: Uint8Array, cuts: number[]): Uint8Array[] {
  const places = [
    0,
    ...cuts.map((cut) => cut % (all.length + 1)).sort((a, b) => a - b),
    all.length,
  ];
  return places.slice(1).map((place, index) => all.slice(places[index], place));
}

const END_OF_LINE = fc.constantFrom("\n", "\r\n", "\r");
const frame = fc.record({
  event: fc.constantFrom("values", "messages", "error", "values|child:1"),
  id: fc.option(fc.nat().map(String), { nil: null }),
  data: arbitraryJson,
  heartbeat: fc.boolean(),
});

afterEach(() => {
  vi.useRealTimers();
});

describe("readEvents", () => {
  it("gives the same events wherever the bytes are cut, with any end of line", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(frame, { maxLength: 5 }),
        END_OF_LINE,
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 12 }),
        async (frames, eol, bom, cuts) => {
          const text = frames.map(({ event, id, data, heartbeat }) =>
            [
              ...(heartbeat ? [": heartbeat", ""] : []),
              `event: ${event}`,
              ...JSON.stringify(data, null, 1)
                .split("\n")
                .map((line) => `data: ${line}`),
              ...(id === null ? [] : [`id: ${id}`]),
              "",
              "",
            ].join(eol),
          );
          const all = bytes(`${bom ? "\uFEFF" : ""}${text.join("")}`);
          expect(await read(split(all, cuts))).toEqual(
            frames.map(({ event, id, data }) => ({
              type: "event",
              event,
              id,
              data: JSON.parse(JSON.stringify(data)),
            })),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("gives the text of a frame that is not JSON, and goes on", async () => {
    expect(await read([bytes("event: values\ndata: {oops\n\ndata: 1\n\n")])).toEqual([
      { type: "unreadable", id: null, event: "values", text: "{oops" },
      { type: "event", id: null, event: "message", data: 1 },
    ]);
  });

  it("takes empty data for null", async () => {
    expect(await read([bytes("event: end\ndata:\n\n")])).toEqual([
      { type: "event", id: null, event: "end", data: null },
    ]);
  });

  it("shortens a frame of more than 32 Mi characters, and goes on", async () => {
    const huge = `data: "${"x".repeat(32 * 1024 * 1024)}"\n\n`;
    const [first, second] = await read([bytes(huge), bytes("data: 2\n\n")]);
    expect(first).toMatchObject({ type: "unreadable", text: expect.stringMatching(/^"x{999}…$/) });
    expect(second).toMatchObject({ data: 2 });
  });

  it.each([
    "data: {}",
    "data: {}\n",
    "event: values\r\ndata: {}\r\n",
    "data: {}\r",
    ": ping\n\nid: 1",
  ])("throws when the connection closes inside a frame: %j", async (text) => {
    const broken = {
      code: "stream_broken",
      message: expect.stringContaining("middle of an event"),
    };
    await expect(read([bytes(`data: 1\n\n${text}`)])).rejects.toMatchObject(broken);
  });

  it("is content with an empty stream, and with heartbeats alone", async () => {
    expect(await read([])).toEqual([]);
    expect(await read([bytes(": heartbeat\n\n")])).toEqual([]);
  });

  it("gives what came before the connection broke, then throws", async () => {
    const seen: StreamEvent[] = [];
    const stream = streamOf([bytes("data: 1\n\ndata: 2")], new TypeError("terminated"));
    const reading = (async () => {
      for await (const event of readEvents(stream)) seen.push(event);
    })();
    await expect(reading).rejects.toMatchObject({ code: "stream_broken" });
    expect(seen).toHaveLength(1);
  });

  it("throws the reason of an abort as it is", async () => {
    const stop = new AbortController();
    const reason = new Error("left the page");
    stop.abort(reason);
    const events = readEvents(streamOf([], new TypeError("aborted")), stop.signal);
    await expect(events.next()).rejects.toBe(reason);
  });

  it("closes the connection when its reader stops early", async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(bytes("data: 1\n\n")),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _ of readEvents(body)) break;
    expect(cancelled).toBe(true);
  });

  it("gives a connection up that is silent for 45 seconds, and keeps one that sends heartbeats", async () => {
    vi.useFakeTimers();
    let write = (_: string) => {};
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        write = (text) => controller.enqueue(bytes(text));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    const events = readEvents(body);
    write("data: 1\n\n");
    await events.next();
    const next = events.next();
    let isOver = false;
    const over = next
      .catch((thrown: unknown) => thrown)
      .finally(() => {
        isOver = true;
      });
    for (let heartbeats = 0; heartbeats < 4; heartbeats += 1) {
      await vi.advanceTimersByTimeAsync(44_999);
      write(": heartbeat\n\n");
      await vi.advanceTimersByTimeAsync(0);
    }
    await vi.advanceTimersByTimeAsync(44_999);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await over).toMatchObject({ code: "stream_broken" });
    expect(cancelled).toBe(true);
  });
});
