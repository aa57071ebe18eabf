import { describe, expect, it } from "vitest";
import { RosterError } from "@/lib/errors";
import { type ClientOptions, path, readJson, send } from "./request";

function optionsFor(answer: () => Response | Promise<Response>) {
  const calls: { url: string; init: RequestInit }[] = [];
  const options: ClientOptions = {
    deployment: "local",
    baseUrl: "/api/deployments/local",
    headers: { "x-own": "1" },
    fetch: async (url, init = {}) => {
      calls.push({ url, init });
      return answer();
    },
  };
  return { options, calls };
}

describe("path", () => {
  it("joins words and ids", () => {
    expect(path("threads", "62e209ca-9154-432a-b9e9-2d75c7a9219b", "runs")).toBe(
      "/threads/62e209ca-9154-432a-b9e9-2d75c7a9219b/runs",
    );
  });

  it.each(["", ".", "..", "a/b", "a%2Fb", "a?b", "a#b", "a b", "é", "a\\b", "a\n", "x".repeat(65)])(
    "refuses %j as an id",
    (id) => {
      expect(() => path("assistants", id)).toThrow(RosterError);
    },
  );
});

describe("send", () => {
  it("sends a body as JSON, and no content type where there is none", async () => {
    const { options, calls } = optionsFor(() => Response.json({}));
    await send(options, "PATCH", "/a", { body: { x: 1 }, query: { y: true, z: undefined } });
    await send(options, "GET", "/b");
    expect(calls.map(({ url }) => url)).toEqual([
      "/api/deployments/local/a?y=true",
      "/api/deployments/local/b",
    ]);
    expect(calls[0]?.init).toMatchObject({
      method: "PATCH",
      body: '{"x":1}',
      headers: { "x-own": "1", "content-type": "application/json" },
    });
    expect(calls[1]?.init.headers).toEqual({ "x-own": "1" });
  });

  it("throws the proxy's own error with its request id", async () => {
    const error = { code: "upstream_auth", message: "No key.", requestId: "r-1" };
    const { options } = optionsFor(() => Response.json({ error }, { status: 502 }));
    await expect(send(options, "GET", "/a")).rejects.toMatchObject({ ...error, status: 502 });
  });

  it("throws a server's error, with the request id of the answer's header", async () => {
    const headers = { "x-request-id": "r-2" };
    const { options } = optionsFor(
      () => new Response("Assistant not found", { status: 404, headers }),
    );
    await expect(send(options, "GET", "/a")).rejects.toMatchObject({
      code: "not_found",
      message: "Assistant not found",
      requestId: "r-2",
    });
  });

  it("is offline when no answer came, and sends once", async () => {
    const { options, calls } = optionsFor(() => Promise.reject(new TypeError("fetch failed")));
    await expect(send(options, "POST", "/a", { body: {} })).rejects.toMatchObject({
      code: "offline",
    });
    expect(calls).toHaveLength(1);
  });

  it("throws the reason of an abort as it is", async () => {
    const reason = new DOMException("stopped", "AbortError");
    const { options } = optionsFor(() => Promise.reject(reason));
    const signal = AbortSignal.abort(reason);
    await expect(send(options, "GET", "/a", { signal })).rejects.toBe(reason);
  });
});

describe("readJson", () => {
  it("reads JSON, takes an empty answer for null, and refuses a web page", async () => {
    expect(await readJson(new Response('{"a":1}'))).toEqual({ a: 1 });
    expect(await readJson(new Response(" \n"))).toBeNull();
    await expect(readJson(new Response("<html></html>"))).rejects.toMatchObject({
      code: "upstream_invalid",
    });
  });
});
