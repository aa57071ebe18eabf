import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDrain } from "./create-drain";
import { createProcessEnd } from "./process-end";

let answers: ServerResponse[] = [];
let server: ReturnType<typeof createServer>;
let port = 0;

function start(patience = 60_000) {
  const exit = vi.fn();
  const end = createProcessEnd();
  const drain = createDrain({ processEnd: end, patience, exit });
  drain.onServer(server);
  server.on("request", (_, response) => {
    drain.onStart(response);
    answers.push(response);
  });
  return { exit, end, drain };
}

beforeEach(async () => {
  answers = [];
  server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A request under way, which the server has. */
async function ask() {
  const sent = request({ port, host: "127.0.0.1", agent: false });
  const answered = once(sent, "response");
  // Not every test has it answered.
  answered.catch(() => undefined);
  sent.end();
  await expect.poll(() => answers.length).toBeGreaterThan(0);
  return { sent, answered };
}

test("with nothing under way it ends at once, with 0", () => {
  const { drain, exit, end } = start();
  drain.onSignal();
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
  expect(end.isEnding).toBe(true);
});

test("what is under way finishes first, and nothing new is taken", async () => {
  const { drain, exit } = start();
  const { answered } = await ask();
  drain.onSignal();
  expect(exit).not.toHaveBeenCalled();
  const late = request({ port, host: "127.0.0.1", agent: false }).end();
  const [error] = await once(late, "error");
  expect(error.code).toBe("ECONNREFUSED");
  answers[0]?.end("whole");
  const [response] = await answered;
  expect(response.headers.connection).toBe("close");
  let text = "";
  for await (const chunk of response) text += chunk;
  expect(text).toBe("whole");
  await expect.poll(() => exit.mock.calls).toEqual([[0]]);
});

test("what does not finish is given up in time", async () => {
  const { drain, exit } = start(5);
  const { sent } = await ask();
  sent.on("error", () => undefined);
  drain.onSignal();
  await expect.poll(() => exit.mock.calls).toEqual([[0]]);
  sent.destroy();
});

test("a second signal ends it at once; the same one again does not", async () => {
  const now = vi.spyOn(performance, "now");
  const { drain, exit } = start();
  const { sent } = await ask();
  now.mockReturnValue(1_000);
  drain.onSignal();
  now.mockReturnValue(1_400);
  drain.onSignal();
  expect(exit).not.toHaveBeenCalled();
  now.mockReturnValue(1_600);
  drain.onSignal();
  expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  sent.on("error", () => undefined).destroy();
});

test("headers may take longer than a connection is kept", () => {
  server.keepAliveTimeout = 65_000;
  start();
  expect(server.headersTimeout).toBeGreaterThan(65_000);
});
