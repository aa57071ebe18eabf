// @ts-check
import { once } from "node:events";
import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { untilAnswers } from "./until-answers.mjs";

/** @import { Server } from "node:http" */

/** @type {Server | undefined} */
let server;
afterEach(() => server?.close());

/** @param {number[]} statuses answered in turn, the last one for ever */
async function serve(statuses) {
  let asked = 0;
  server = createServer((_request, response) => {
    response.statusCode = statuses[Math.min(asked, statuses.length - 1)] ?? 200;
    asked += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}`, asked: () => asked };
}

const never = new AbortController().signal;

test("waits while the server answers with errors of its own", async () => {
  const { url, asked } = await serve([503, 500, 200]);
  await untilAnswers(url, never);
  expect(asked()).toBe(3);
});

test("a page that is missing is an answer", async () => {
  const { url } = await serve([404]);
  await untilAnswers(url, never);
});

test("says what it got when time is up", async () => {
  const { url } = await serve([500]);
  await expect(untilAnswers(url, never, 300)).rejects.toThrow(/within 0\.3 s \(status 500\)/);
});

test("the end of the server's process ends the wait", async () => {
  const ended = new AbortController();
  ended.abort();
  await untilAnswers("http://127.0.0.1:1", ended.signal);
});
