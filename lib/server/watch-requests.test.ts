import { afterEach, beforeEach, expect, test } from "vitest";
import { call } from "./proxy/testing/call";
import { listen } from "./proxy/testing/listen";
import { type AnsweredPage, watchRequests } from "./watch-requests";

let pages: AnsweredPage[] = [];
let server: Awaited<ReturnType<typeof listen>>;
let leave: () => void;

beforeEach(async () => {
  pages = [];
  leave = watchRequests({ onPage: (page) => void pages.push(page) });
  server = await listen((request, response) => {
    if (request.url === "/cut") response.destroy();
    else response.writeHead(203).end("12345");
  });
});
afterEach(async () => {
  leave();
  await server.close();
});

test("a page's request has an id that it is answered with, and is told when it has ended", async () => {
  const given = await call(`${server.url}/a/b?secret=1`, {
    headers: { "x-request-id": "given-by-balancer" },
  });
  expect(given.headers["x-request-id"]).toBe("given-by-balancer");
  const { headers } = await call(`${server.url}/`);
  await expect.poll(() => pages.length).toBe(2);
  expect(pages).toMatchObject([
    {
      requestId: "given-by-balancer",
      method: "GET",
      pathname: "/a/b",
      status: 203,
      aborted: false,
    },
    { requestId: headers["x-request-id"], pathname: "/" },
  ]);
  expect(pages[0]?.bytes).toBeGreaterThan(5);
});

test("one that is broken off says so", async () => {
  await expect(call(`${server.url}/cut`)).rejects.toThrow();
  await expect.poll(() => pages.length).toBe(1);
  expect(pages).toMatchObject([{ pathname: "/cut", aborted: true }]);
});

test.each(["/api/deployments/x/info", "/_next/static/a.js", "/healthz", "/metrics"])(
  "%s is no page",
  async (path) => {
    const { headers } = await call(`${server.url}${path}`);
    expect(headers["x-request-id"]).toBeUndefined();
    expect(pages).toEqual([]);
  },
);
