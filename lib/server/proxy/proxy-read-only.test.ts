import { afterAll, beforeAll, expect, test } from "vitest";
import { match } from "./match";
import { ROUTES, type Route } from "./routes-table";
import { call, codeOf } from "./testing/call";
import { startProxy } from "./testing/start-proxy";
import { startUpstream } from "./testing/start-upstream";

const ID = "fe096781-5601-53d2-b2f6-0d3403f7e9ca";
const PLACE = { namespace: ["memories"], key: "one" };
const BODIES: { [row: string]: object } = {
  "PUT /store/items": { ...PLACE, value: {} },
  "DELETE /store/items": PLACE,
  "POST /store/items/search": { namespace_prefix: ["memories"] },
};

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  upstream = await startUpstream((response, { headers }) =>
    headers.accept === "text/event-stream"
      ? response.writeHead(200, { "content-type": "text/event-stream" }).end("data: 1\n\n")
      : response.writeHead(200, { "content-type": "application/json" }).end("{}"),
  );
  proxy = await startProxy({ url: upstream.url, deployment: { readOnly: true } });
});
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});

/** A request that this row and no other allows. */
function requestFor(row: Route) {
  const path = row.path.replaceAll(/\{\w+\}/g, ID);
  const query = new URLSearchParams();
  for (const key of row.needs ?? []) query.set(key, "one");
  if (row.query.cancel_on_disconnect) query.set("cancel_on_disconnect", "1");
  expect(match(row.method, path.slice(1).split("/"), query)?.route).toBe(row);
  const body = JSON.stringify(BODIES[`${row.method} ${row.path}`] ?? {});
  // Node says by itself how long a body is, except with DELETE.
  const headers = { "content-length": String(Buffer.byteLength(body)) };
  const sent = { method: row.method, ...(row.maxBody > 0 && { body, headers }) };
  return () => call(`${proxy.api}${path}${query.size > 0 ? `?${query}` : ""}`, sent);
}

test.each(ROUTES.filter(({ role }) => role !== "viewer"))(
  "a read-only deployment never gets $role $method $path",
  async (row) => {
    const send = requestFor(row);
    const before = upstream.received.length;
    const answer = await send();
    expect([answer.status, codeOf(answer)]).toEqual([403, "read_only"]);
    expect(upstream.received).toHaveLength(before);
  },
);

test.each(ROUTES.filter(({ role }) => role === "viewer"))(
  "a read-only deployment gets $method $path",
  async (row) => {
    const send = requestFor(row);
    const before = upstream.received.length;
    expect((await send()).status).toBe(200);
    expect(upstream.received.slice(before)).toMatchObject([{ method: row.method }]);
  },
);
