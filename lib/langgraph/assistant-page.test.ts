import fc from "fast-check";
import { expect, test } from "vitest";
import { compareAsServer, NEWEST_FIRST, orderOf, SORT_COLUMNS } from "./assistant-order";
import { type AssistantPageInput, type CreatedBy, readAssistantPage } from "./assistant-page";
import { createClient } from "./client";
import { isDefaultAssistant } from "./default-assistant";
import type { Assistant, AssistantSearch, AssistantSummary, JsonObject } from "./types";

const ROWS_AT_ONCE = 100;

function assistant(index: number, part: Partial<Assistant>): Assistant {
  const second = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
  return {
    assistant_id: `id-${index}`,
    graph_id: "agent",
    name: "",
    description: null,
    version: 1,
    config: {},
    context: null,
    metadata: {},
    created_at: second,
    updated_at: second,
    ...part,
  };
}

/** A server of these, oldest first, that searches as servers do, and sorts and counts or not. */
function serverOf(all: Assistant[], { sorts = true, counts = true, withCase = false } = {}) {
  const matching = ({ metadata = {} }: { metadata?: JsonObject }) =>
    all.filter((row) =>
      Object.entries(metadata).every(([key, value]) => row.metadata[key] === value),
    );
  return createClient({
    deployment: "local",
    baseUrl: "http://server",
    fetch: async (url, init) => {
      if (String(url).endsWith("/info")) {
        return Response.json(sorts ? { langgraph_py_version: "1.0.0" } : { context: "js" });
      }
      const body: AssistantSearch = JSON.parse(String(init?.body));
      const found = matching(body);
      if (String(url).endsWith("/count")) {
        return counts ? Response.json(found.length) : new Response("Not Found", { status: 404 });
      }
      const { sort_by, sort_order, limit = 10, offset = 0 } = body;
      expect(limit).toBeLessThanOrEqual(ROWS_AT_ONCE);
      const column = SORT_COLUMNS.find((each) => sort_by?.startsWith(each)) ?? null;
      const newest = found.toReversed();
      const sorted =
        sorts && sort_by
          ? found.toSorted((a, b) =>
              compareAsServer(a, b, orderOf(column, sort_order ?? null), withCase),
            )
          : newest;
      return Response.json(sorted.slice(offset, offset + limit));
    },
  });
}

const INPUT: Required<AssistantPageInput> = {
  filter: {},
  createdBy: "anyone",
  order: NEWEST_FIRST,
  page: 1,
  perPage: 50,
};

const SYSTEM = { created_by: "system" };

test("pages of what people made join up to all of it, in order, wherever the defaults stand", async () => {
  const cases = fc.record({
    rows: fc.array(
      fc.record({
        metadata: fc.constantFrom({}, SYSTEM, { created_by: "Ann" }),
        name: fc.constantFrom("agent", "Beta", "caller", "delta 2", "delta 10"),
      }),
      { maxLength: 40 },
    ),
    perPage: fc.integer({ min: 1, max: 10 }),
    sorts: fc.boolean(),
    order: fc
      .tuple(fc.constantFrom(...SORT_COLUMNS), fc.constantFrom("asc" as const, "desc" as const))
      .map(([column, direction]) => orderOf(column, direction)),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ rows, perPage, sorts, order }) => {
      // Each default is older than what people made of its graph.
      const made = rows
        .toSorted((a, b) => Number(b.metadata === SYSTEM) - Number(a.metadata === SYSTEM))
        .map((row, index) => assistant(index, row));
      const client = serverOf(
        order.column === "created" ? rows.map((row, i) => assistant(i, row)) : made,
        { sorts },
      );
      const anyone = await readAssistantPage(client, { ...INPUT, order, perPage: 100 });
      const wanted = anyone.rows.filter((row) => !isDefaultAssistant(row));
      const pages: AssistantSummary[] = [];
      for (let page = 1; page <= Math.max(1, Math.ceil(wanted.length / perPage)); page++) {
        const read = await readAssistantPage(client, {
          ...INPUT,
          createdBy: "people",
          order,
          page,
          perPage,
        });
        expect(read.count).toBe(wanted.length);
        pages.push(...read.rows);
      }
      expect(pages.map((row) => row.assistant_id)).toEqual(wanted.map((row) => row.assistant_id));
    }),
    { numRuns: 100 },
  );
});

test("a server whose database sorts capitals first shows each one once too", async () => {
  const names = ["Approval B", "an approval", "approval", "approval 2", "Zebra", "b"];
  const made = names.map((name, at) => assistant(at + 2, { name }));
  const defaults = ["approval", "aardvark"].map((name, at) =>
    assistant(at, { name, metadata: SYSTEM }),
  );
  const client = serverOf([...defaults, ...made], { withCase: true });
  for (const direction of ["asc", "desc"] as const) {
    const order = orderOf("name", direction);
    const pages: string[] = [];
    for (const page of [1, 2, 3]) {
      const input = { ...INPUT, createdBy: "people" as const, order, page, perPage: 2 };
      pages.push(...(await readAssistantPage(client, input)).rows.map(({ name }) => name));
    }
    const sorted = names.toSorted();
    expect(pages).toEqual(direction === "asc" ? sorted : sorted.toReversed());
  }
});

test("a page of 100 without 130 defaults takes no request for more than every server gives", async () => {
  const defaults = Array.from({ length: 130 }, (_, index) =>
    assistant(index, { metadata: SYSTEM }),
  );
  const made = Array.from({ length: 120 }, (_, index) => assistant(130 + index, {}));
  const client = serverOf([...defaults, ...made]);
  const input = { ...INPUT, createdBy: "people" as const, perPage: 100 };
  const first = await readAssistantPage(client, input);
  expect(first.count).toBe(120);
  expect(first.rows.map((row) => row.assistant_id)).toEqual(
    made
      .toReversed()
      .slice(0, 100)
      .map((row) => row.assistant_id),
  );
  expect((await readAssistantPage(client, { ...input, page: 2 })).rows).toHaveLength(20);
});

test.each<[CreatedBy, JsonObject, string[]]>([
  ["anyone", {}, ["id-2", "id-1", "id-0"]],
  ["people", {}, ["id-2", "id-1"]],
  ["server", {}, ["id-0"]],
  ["people", { created_by: "Ann" }, ["id-1"]],
  ["server", { created_by: "Ann" }, []],
  ["server", { created_by: "system" }, ["id-0"]],
  ["people", { created_by: "system" }, []],
  ["people", { team: "a" }, ["id-2"]],
  ["server", { team: "a" }, ["id-0"]],
])("created by %s with metadata %j: %j", async (createdBy, metadata, ids) => {
  const client = serverOf([
    assistant(0, { metadata: { ...SYSTEM, team: "a" } }),
    assistant(1, { metadata: { created_by: "Ann" } }),
    assistant(2, { metadata: { team: "a" } }),
  ]);
  const { rows, count } = await readAssistantPage(client, {
    ...INPUT,
    createdBy,
    filter: { metadata },
  });
  expect(rows.map((row) => row.assistant_id)).toEqual(ids);
  expect(count).toBe(ids.length);
});

test.each<CreatedBy>(["anyone", "people"])(
  "a server that does not count, rows of %s: each page says whether there are more",
  async (createdBy) => {
    const rows = Array.from({ length: 230 }, (_, index) =>
      assistant(index, { metadata: index < 3 ? SYSTEM : {} }),
    );
    const client = serverOf(rows, { counts: false });
    const wanted = rows
      .toReversed()
      .filter((row) => createdBy === "anyone" || !isDefaultAssistant(row));
    const total = wanted.length;
    const page = (number: number, perPage: number) =>
      readAssistantPage(client, { ...INPUT, createdBy, page: number, perPage });
    const ids = (of: AssistantSummary[]) => of.map((row) => row.assistant_id);

    const first = await page(1, 100);
    expect(ids(first.rows)).toEqual(ids(wanted.slice(0, 100)));
    expect(first).toMatchObject({ count: 101, isAtLeast: true });
    const last = await page(3, 100);
    expect(ids(last.rows)).toEqual(ids(wanted.slice(200)));
    expect(last).toMatchObject({ count: total, isAtLeast: false });
    expect(await page(4, 100)).toEqual({ rows: [], count: 300, isAtLeast: true });
    expect(await page(1, total)).toMatchObject({ count: total, isAtLeast: false });
  },
);

test("a graph that the server does not know is no server that does not count", async () => {
  const client = createClient({
    deployment: "local",
    baseUrl: "http://server",
    fetch: async () => Response.json({ detail: "Graph 'nope' not found." }, { status: 404 }),
  });
  const read = readAssistantPage(client, { ...INPUT, filter: { graph_id: "nope" } });
  await expect(read).rejects.toMatchObject({ code: "not_found" });
});
