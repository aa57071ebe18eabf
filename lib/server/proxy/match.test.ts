import fc from "fast-check";
import { expect, test } from "vitest";
import { match } from "./match";
import { MAX_BODY, ROUTES } from "./routes-table";

const ID = "fe096781-5601-53d2-b2f6-0d3403f7e9ca";
const NO_QUERY = new URLSearchParams();

const ALLOWED = `
GET info
GET ok
POST assistants/search
POST assistants/count
POST assistants
GET assistants/{}
PATCH assistants/{}
DELETE assistants/{}
POST assistants/{}/versions
POST assistants/{}/latest
GET assistants/{}/schemas
GET assistants/{}/graph
GET assistants/{}/subgraphs
POST threads
POST threads/search
POST threads/count
GET threads/{}
PATCH threads/{}
DELETE threads/{}
GET threads/{}/state
POST threads/{}/state
GET threads/{}/state/{}
GET threads/{}/history
POST threads/{}/copy
GET threads/{}/runs
POST threads/{}/runs/stream
GET threads/{}/runs/{}
DELETE threads/{}/runs/{}
GET threads/{}/runs/{}/stream
POST threads/{}/runs/{}/cancel
PUT store/items
DELETE store/items
POST store/items/search
POST store/namespaces
`
  .trim()
  .split("\n");

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", ""];
const OTHER_PATHS = [
  ...["", "docs", "metrics", "openapi.json", "internal/truncate", "store", "runs", "mcp"],
  ...["store/namespaces/{}", "store/items/{}", "store/search", "store/items/search/{}"],
  ...["runs/stream", "runs/wait", "runs/crons", "assistants/{}/versions/1", "threads/prune"],
  ...["threads/{}/runs", "threads/{}/runs/wait", "threads/{}/commands", "threads/{}/stream"],
  ...["threads/{}/runs/{}/join", "threads/{}/state/checkpoint", "assistants/search/", "info/x"],
];

test("every method on every path: exactly the listed cells pass", () => {
  const paths = new Set([...ALLOWED.map((row) => row.split(" ")[1] ?? ""), ...OTHER_PATHS]);
  const passing = METHODS.flatMap((method) =>
    [...paths]
      .filter((path) => match(method, path.replaceAll("{}", ID).split("/"), NO_QUERY))
      .map((path) => `${method} ${path}`),
  );
  expect(passing.sort()).toEqual([...ALLOWED].sort());
});

test.each([
  "agent",
  "..",
  ".",
  "",
  `${ID}x`,
  `x${ID}`,
  `${ID}\n`,
  `${ID}/..`,
  `${ID}%2f..`,
  `${ID}?x=1`,
  `${ID}#`,
  `${ID}\0`,
  ID.replaceAll("-", ""),
  `{${ID}}`,
  "search",
])("%j is no id", (segment) => {
  expect(match("GET", ["assistants", segment], NO_QUERY)).toBeUndefined();
  expect(match("GET", ["threads", segment, "state"], NO_QUERY)).toBeUndefined();
});

test("what passes is sent on as the same segments", () => {
  const anything = fc.oneof(
    fc.constantFrom(ID, "assistants", "threads", "runs", "stream", "..", "search", "info"),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const run = fc.property(
    fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE"),
    fc.array(anything, { maxLength: 6 }),
    (method, segments) => {
      const found = match(method, segments, NO_QUERY);
      const row = `${method} ${segments.join("/").replaceAll(ID, "{}")}`;
      const listed =
        ALLOWED.includes(row) && segments.every((segment) => /^[a-z0-9-]+$/.test(segment));
      expect(found?.pathname).toBe(listed ? `/${segments.join("/")}` : undefined);
    },
  );
  fc.assert(run, { numRuns: 20_000 });
});

test.each([
  ["DELETE", `assistants/${ID}`, "delete_threads=true", true],
  ["DELETE", `assistants/${ID}`, "delete_threads=1", false],
  ["DELETE", `assistants/${ID}`, "delete_threads=true&delete_threads=false", false],
  ["GET", `assistants/${ID}`, "delete_threads=true", false],
  ["GET", `assistants/${ID}/graph`, "xray=true", true],
  ["GET", `assistants/${ID}/graph`, "xray=3", true],
  ["GET", `assistants/${ID}/graph`, "xray=../x", false],
  ["GET", `assistants/${ID}/subgraphs`, "recurse=true", true],
  ["GET", `threads/${ID}/runs`, "limit=10&offset=0&status=success", true],
  ["GET", `threads/${ID}/runs`, "limit=-1", false],
  ["GET", `threads/${ID}/history`, `limit=50&before=${ID}`, true],
  ["GET", `threads/${ID}/history`, "before=../x", false],
  ["GET", `threads/${ID}/runs`, "status=any", false],
  ["POST", `threads/${ID}/runs/${ID}/cancel`, "wait=0&action=interrupt", true],
  ["POST", `threads/${ID}/runs/${ID}/cancel`, "action=delete", false],
  ["GET", `threads/${ID}/runs/${ID}/stream`, "stream_mode=values,messages-tuple", true],
  ["GET", `threads/${ID}/runs/${ID}/stream`, "stream_mode=values%0d%0a", false],
  ["GET", "store/items", `namespace=roster.labels.${ID}&key=production`, true],
  ["GET", "store/items", "namespace=memories.person&key=A key/../of any.kind", true],
  ["GET", "store/items", "namespace=memories&key=", true],
  ["GET", "store/items", "namespace=&key=production", false],
  ["GET", "store/items", "namespace=memories..person&key=production", false],
  ["GET", "store/items", "namespace=.memories&key=production", false],
  ["GET", "store/items", `namespace=${"x".repeat(2001)}&key=production`, false],
  ["GET", "store/items", `namespace=memories&key=${"x".repeat(2001)}`, false],
  ["GET", "store/items", `namespace=roster.labels.${ID}&key=production&refresh_ttl=true`, false],
  ["GET", "store/items", "", false],
  ["GET", "store/items", "key=production", false],
  ["GET", "store/items", `namespace=roster.labels.${ID}`, false],
  ["PUT", "store/items", "key=production", false],
  ["GET", "info", "x=1", false],
  ["GET", "info", "__proto__=1", false],
  ["GET", "info", "constructor=1", false],
])("%s %s?%s passes: %s", (method, path, query, passes) => {
  const found = match(method, path.split("/"), new URLSearchParams(query));
  expect(found !== undefined).toBe(passes);
  if (found)
    expect(String(new URLSearchParams(found.search))).toBe(String(new URLSearchParams(query)));
});

test("joining a stream only reads, unless leaving it would cancel the run", () => {
  const join = `threads/${ID}/runs/${ID}/stream`.split("/");
  expect(match("GET", join, NO_QUERY)?.route.role).toBe("viewer");
  const cancelling = new URLSearchParams({ cancel_on_disconnect: "true" });
  expect(match("GET", join, cancelling)?.route.role).toBe("runner");
});

test("no row takes more than 8 MiB, and only reading rows are a viewer's", () => {
  for (const { method, path, role, maxBody } of ROUTES) {
    expect(maxBody).toBeLessThanOrEqual(MAX_BODY);
    const reads = method === "GET" || /(search|count|versions|namespaces)$/.test(path);
    if (!path.endsWith("/stream")) expect(`${path} ${role === "viewer"}`).toBe(`${path} ${reads}`);
  }
});
