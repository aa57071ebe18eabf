import { describe, expect, it } from "vitest";
import { createClient } from "./client";

const ID = "62e209ca-9154-432a-b9e9-2d75c7a9219b";

function clientThat(answer: (url: string, init: RequestInit) => Response) {
  const calls: { url: string; init: RequestInit }[] = [];
  const client = createClient({
    deployment: "local",
    baseUrl: "http://server",
    fetch: async (url, init = {}) => {
      calls.push({ url, init });
      return answer(url, init);
    },
  });
  return { client, calls };
}

describe("info", () => {
  const answering = (status: number, body: string) =>
    clientThat(() => new Response(body, { status })).client.info();

  it("a server without it says nothing of itself, which is no error", async () => {
    expect(await answering(404, "404 Not Found")).toEqual({
      version: null,
      context: null,
      langgraph_js_version: null,
      langgraph_py_version: null,
      name: null,
      flags: {},
    });
  });

  it("a web page and a failing server are errors", async () => {
    await expect(answering(404, "<html>nginx</html>")).rejects.toThrow(/web page/);
    await expect(answering(500, "Internal Server Error")).rejects.toThrow();
  });
});

describe("a run's stream", () => {
  const sse = (headers: HeadersInit) => new Response("data: 1\n\n", { headers });

  it("tells the run's id from Content-Location", async () => {
    const { client } = clientThat(() =>
      sse({
        "content-type": "text/event-stream; charset=utf-8",
        "content-location": `/threads/${ID}/runs/run-1`,
      }),
    );
    expect((await client.runs.stream(ID, { assistant_id: ID })).runId).toBe("run-1");
  });

  it("has no run id where the server does not say", async () => {
    const { client, calls } = clientThat(() => sse({ "content-type": "text/event-stream" }));
    expect((await client.runs.join(ID, ID, { lastEventId: "-1" })).runId).toBeNull();
    expect(calls[0]?.init.headers).toMatchObject({ "last-event-id": "-1" });
  });

  it("is refused when a web page came in its place", async () => {
    const { client } = clientThat(
      () => new Response("<html>", { headers: { "content-type": "text/html" } }),
    );
    await expect(client.runs.stream(ID, { assistant_id: ID })).rejects.toMatchObject({
      code: "upstream_invalid",
    });
  });
});

describe("cancel", () => {
  it("sends wait only when asked, as the JS server takes any value for true", async () => {
    const { client, calls } = clientThat(() => new Response(null, { status: 202 }));
    await client.runs.cancel(ID, ID);
    await client.runs.cancel(ID, ID, { wait: true });
    expect(calls.map(({ url }) => new URL(url).search)).toEqual([
      "?action=interrupt",
      "?action=interrupt&wait=true",
    ]);
  });

  it("with wait, resolves when the answer ends, which the Python server does with the run", async () => {
    let end = () => {};
    const body = new ReadableStream({
      start: (controller) => {
        end = () => controller.close();
      },
    });
    const { client } = clientThat(() => new Response(body));
    let resolved = false;
    const cancelled = client.runs.cancel(ID, ID, { wait: true }).then(() => {
      resolved = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(resolved).toBe(false);
    end();
    await cancelled;
    expect(resolved).toBe(true);
  });
});

it("no id can leave its place in an address, and nothing is sent then", async () => {
  const { client, calls } = clientThat(() => Response.json({}));
  await expect(client.assistants.get("../threads")).rejects.toMatchObject({ code: "bad_request" });
  await expect(client.runs.get(ID, "a/b")).rejects.toMatchObject({ code: "bad_request" });
  expect(calls).toEqual([]);
});
