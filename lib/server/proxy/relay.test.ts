import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createProcessEnd } from "../process-end";
import { relay } from "./relay";

const HEARTBEAT = ": hb\n\n";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

function start() {
  const source = new PassThrough();
  const onEnd = vi.fn();
  const gone = new AbortController();
  const processEnd = createProcessEnd();
  const stream = relay(source, { heartbeat: 15_000, signal: gone.signal, onEnd, processEnd });
  const reader = stream.getReader();
  const next = async () => {
    const { done, value } = await reader.read();
    return done ? null : new TextDecoder().decode(value);
  };
  return { source, onEnd, gone, reader, next, processEnd };
}

test("a comment comes at once, then after 15 s of silence, again and again", async () => {
  const { source, next } = start();
  expect(await next()).toBe(HEARTBEAT);
  source.write("data: 1\n\n");
  expect(await next()).toBe("data: 1\n\n");
  const beaten = next();
  await vi.advanceTimersByTimeAsync(14_999);
  source.write("data: 2\n\n");
  expect(await beaten).toBe("data: 2\n\n");
  for (let i = 0; i < 3; i += 1) {
    let beats = 0;
    const beat = next().finally(() => {
      beats += 1;
    });
    await vi.advanceTimersByTimeAsync(14_999);
    expect(beats).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(await beat).toBe(HEARTBEAT);
  }
});

test("no comment comes inside a frame, however long it takes", async () => {
  const { source, next } = start();
  await next();
  source.write('event: values\ndata: {"a":');
  expect(await next()).toBe('event: values\ndata: {"a":');
  const rest = next();
  await vi.advanceTimersByTimeAsync(600_000);
  source.write("1}\n\n");
  expect(await rest).toBe("1}\n\n");
  const beat = next();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await beat).toBe(HEARTBEAT);
});

test("comments do not pile up before a reader who has stopped reading", async () => {
  const { source, next } = start();
  await next();
  source.write(new Uint8Array(70_000).fill(10));
  await vi.advanceTimersByTimeAsync(600_000);
  source.end();
  let all = "";
  for (let text = await next(); text !== null; text = await next()) all += text;
  expect(all.length).toBe(70_000);
});

test("an end is told once, with its bytes", async () => {
  const { source, next, onEnd } = start();
  await next();
  source.end("data: 1\n\n");
  expect([await next(), await next()]).toEqual(["data: 1\n\n", null]);
  expect(onEnd.mock.calls).toEqual([[{ bytes: 9, aborted: undefined }]]);
  expect(vi.getTimerCount()).toBe(0);
});

test("a broken source breaks the stream; it never looks finished", async () => {
  const { source, next, onEnd } = start();
  await next();
  source.destroy(new Error("reset"));
  await expect(next()).rejects.toThrow("reset");
  expect(onEnd.mock.calls).toEqual([[{ bytes: 0, aborted: "upstream" }]]);
  expect(vi.getTimerCount()).toBe(0);
});

test("cancelling destroys the source", async () => {
  const { source, next, reader, onEnd } = start();
  await next();
  await reader.cancel();
  expect(source.destroyed).toBe(true);
  expect(onEnd.mock.calls).toEqual([[{ bytes: 0, aborted: "client" }]]);
  expect(vi.getTimerCount()).toBe(0);
});

test("a source that is cut because the client has gone is the client's doing", async () => {
  const { source, next, gone, onEnd } = start();
  await next();
  gone.abort();
  source.destroy(new Error("aborted"));
  await expect(next()).rejects.toThrow("aborted");
  expect(onEnd.mock.calls).toEqual([[{ bytes: 0, aborted: "client" }]]);
});

test("reads no faster than it is read", async () => {
  const { source, next } = start();
  const chunk = new Uint8Array(16 * 1024).fill(120);
  const written = 100 * chunk.length;
  for (let i = 0; i < 100; i += 1) source.write(chunk);
  await vi.advanceTimersByTimeAsync(1);
  const taken = written - source.readableLength - source.writableLength;
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(written / 4);
  source.end();
  let bytes = 0;
  for (let text = await next(); text !== null; text = await next()) bytes += text.length;
  expect(bytes - HEARTBEAT.length).toBe(written);
});

const COME_AGAIN = ": roster ends here, join the run again\n\n";

test("when Roster ends, a stream between two frames ends cleanly at once", async () => {
  const { source, next, onEnd, processEnd } = start();
  await next();
  source.write("data: 1\n\n");
  expect(await next()).toBe("data: 1\n\n");
  processEnd.begin();
  expect(await next()).toBe(COME_AGAIN);
  expect(await next()).toBeNull();
  expect(onEnd).toHaveBeenCalledExactlyOnceWith({ bytes: 9, aborted: "ending" });
  expect(source.destroyed).toBe(true);
});

test("one inside a frame is ended after it", async () => {
  const { source, next, processEnd } = start();
  await next();
  source.write("data: 1");
  expect(await next()).toBe("data: 1");
  processEnd.begin();
  source.write("2\n\n");
  expect(await next()).toBe("2\n\n");
  expect(await next()).toBe(COME_AGAIN);
  expect(await next()).toBeNull();
});

test("one that begins while Roster ends is sent away", async () => {
  const processEnd = createProcessEnd();
  processEnd.begin();
  const options = { heartbeat: 15_000, signal: new AbortController().signal, onEnd: vi.fn() };
  const reader = relay(new PassThrough(), { ...options, processEnd }).getReader();
  const chunks = [await reader.read(), await reader.read(), await reader.read()];
  expect(chunks.map(({ done }) => done)).toEqual([false, false, true]);
});
