import { startRoster } from "../start-roster.mjs";
import { test as base, expect } from "./fixtures";

/** Roster as a process, without a browser: what a balancer and a supervisor see of its end. */
const test = base.extend<{ house: Awaited<ReturnType<typeof startRoster>> }>({
  house: async ({ roster }, use) => {
    const own = await startRoster({
      env: { LANGGRAPH_API_URL: roster.serverUrl, KEEP_ALIVE_SECONDS: "70" },
    });
    await use(own);
    await own.stop();
  },
});

test("told to end, Roster ends its streams between two events, and exits with 0", async ({
  sdk,
  house,
}) => {
  const { thread_id: thread } = await sdk.threads.create();
  const api = `${house.url}/api/deployments/default`;
  const ready = await fetch(`${house.url}/readyz`);
  expect(ready.status).toBe(200);
  expect(ready.headers.get("keep-alive")).toBe("timeout=70");
  expect(await ready.json()).toEqual({
    status: "ready",
    deployments: { answering: 1, silent: 0 },
  });
  const content = "count slowly to 80";
  const stream = await fetch(`${api}/threads/${thread}/runs/stream`, {
    method: "POST",
    headers: { origin: house.url, "content-type": "application/json" },
    body: JSON.stringify({
      assistant_id: "agent",
      input: { messages: [{ role: "user", content }] },
      stream_mode: ["messages-tuple"],
      stream_resumable: true,
      on_disconnect: "continue",
    }),
  });
  expect(stream.status).toBe(200);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("event: messages")) text += (await reader?.read())?.value ?? "";
  const ended = house.signal("SIGTERM");
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += part.value;
  }
  expect(text).toMatch(/\n\n: roster ends here, join the run again\n\n$/);
  expect(await ended).toBe(0);
  await expect(fetch(`${house.url}/healthz`)).rejects.toThrow();
  const [run] = await sdk.runs.list(thread);
  expect(run?.status).toMatch(/running|success/);
  await sdk.threads.delete(thread);
});
