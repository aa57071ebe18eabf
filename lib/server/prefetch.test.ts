import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { serverQueries } from "@/lib/langgraph/queries";
import { prefetch } from "./prefetch";
import { startUpstream } from "./proxy/testing/start-upstream";

let upstream: Awaited<ReturnType<typeof startUpstream>>;

beforeEach(async () => {
  upstream = await startUpstream();
});
afterEach(() => upstream.close());

vi.mock("./entry/require-deployment", () => ({ requireDeployment: async () => undefined }));
vi.mock("./deployments", async (original) => {
  const { PLAIN, ...rest } = await original<typeof import("./deployments")>();
  const findDeployment = () => ({
    ...PLAIN,
    slug: "one",
    name: "One",
    url: upstream.url,
    apiKey: undefined,
    embedded: false,
  });
  return { ...rest, PLAIN, findDeployment };
});

const readInfo = (patience: AbortSignal) =>
  prefetch("one", (client, queries) => [queries.query(serverQueries(client).info())], patience);

test("a page that waits no longer gets what has come, and lets the server go", async () => {
  const hanging = new Promise<ServerResponse>((resolve) => {
    upstream.answer = (response, { url = "" }) => {
      if (url === "/info") return resolve(response);
      response.writeHead(200, { "content-type": "application/json" }).end('{"ok":true}');
    };
  });
  const patience = new AbortController();
  const page = prefetch(
    "one",
    (client, queries) => [
      queries.query({ queryKey: ["quick"], queryFn: async () => "came" }),
      queries.query(serverQueries(client).info()),
    ],
    patience.signal,
  );
  const left = once(await hanging, "close");
  patience.abort();
  const { queries } = await page;
  expect(queries.map(({ queryKey }) => queryKey)).toEqual([["quick"]]);
  await left;
});

test("a page whose patience has ended before asks for nothing that it would wait for", async () => {
  upstream.answer = () => undefined;
  expect((await readInfo(AbortSignal.abort())).queries).toEqual([]);
});

test("patience that has not ended lets every answer through", async () => {
  upstream.answer = (response) =>
    response.writeHead(200, { "content-type": "application/json" }).end('{"version":"1"}');
  const { queries } = await readInfo(new AbortController().signal);
  expect(queries).toMatchObject([{ queryKey: ["one", "info"], state: { status: "success" } }]);
});
