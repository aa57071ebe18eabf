import { expect, test } from "vitest";
import {
  type AssistantOrder,
  NEWEST_FIRST,
  nextOrder,
  orderInWords,
  orderOf,
  searchOrder,
  sortAssistants,
} from "./assistant-order";

test("a head pressed again sorts the other way round, and then no more", () => {
  const byName = nextOrder(NEWEST_FIRST, "name");
  expect(byName).toEqual({ column: "name", direction: "asc" });
  const reversed = nextOrder(byName ?? NEWEST_FIRST, "name");
  expect(reversed).toEqual({ column: "name", direction: "desc" });
  expect(nextOrder(reversed ?? NEWEST_FIRST, "name")).toBeNull();
  expect(nextOrder(reversed ?? NEWEST_FIRST, "updated")).toEqual({
    column: "updated",
    direction: "desc",
  });
  expect(nextOrder(NEWEST_FIRST, "created")).toEqual({ column: "created", direction: "asc" });
  expect(nextOrder({ column: "created", direction: "asc" }, "created")).toBeNull();
});

test("a search says nothing of the order that servers have unasked", () => {
  expect(searchOrder(orderOf(null, "asc"))).toEqual({});
  expect(searchOrder(orderOf("created", null))).toEqual({});
  expect(searchOrder(orderOf("graph", null))).toEqual({ sort_by: "graph_id", sort_order: "asc" });
  expect(searchOrder(orderOf("updated", "asc"))).toEqual({
    sort_by: "updated_at",
    sort_order: "asc",
  });
});

const ROWS = [
  { name: "b 10", graph_id: "x", created_at: "2026-01-03", updated_at: "2026-01-03" },
  { name: "B 9", graph_id: "a", created_at: "2026-01-02", updated_at: "2026-01-09" },
  { name: "ä", graph_id: "x", created_at: "2026-01-01", updated_at: "2026-01-04" },
];

test.each<[AssistantOrder, string[]]>([
  [NEWEST_FIRST, ["b 10", "B 9", "ä"]],
  [orderOf("created", "asc"), ["ä", "B 9", "b 10"]],
  [orderOf("name", "asc"), ["ä", "B 9", "b 10"]],
  [orderOf("name", "desc"), ["b 10", "B 9", "ä"]],
  [orderOf("graph", "asc"), ["B 9", "b 10", "ä"]],
  [orderOf("updated", "desc"), ["B 9", "ä", "b 10"]],
])("%j: %j", (order, names) => {
  expect(sortAssistants(ROWS, order).map(({ name }) => name)).toEqual(names);
});

test("each order has words of its own", () => {
  const orders = (["name", "graph", "created", "updated"] as const).flatMap((column) =>
    (["asc", "desc"] as const).map((direction) => orderInWords({ column, direction })),
  );
  expect(new Set(orders).size).toBe(orders.length);
});
