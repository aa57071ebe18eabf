import fc from "fast-check";
import { expect, test } from "vitest";
import type { Graph, GraphEdge, GraphNode, Json } from "@/lib/langgraph/types";
import { edgePath, layoutGraph } from "./layout-graph";
import { subgraphsOf, visibleGraph } from "./visible-graph";

const node = (id: string, data: Json = { name: id }): GraphNode => ({
  id,
  type: "runnable",
  data,
  metadata: {},
});
const edge = (source: string, target: string, more: Partial<GraphEdge> = {}): GraphEdge => ({
  source,
  target,
  conditional: false,
  data: null,
  ...more,
});

// As the JS server gives the sample graph `research`.
const research: Graph = {
  nodes: ["__start__", "plan", "write:compose", "write:present", "__end__"].map((id) => node(id)),
  edges: [
    edge("__start__", "plan"),
    edge("plan", "plan", { conditional: true, data: "again" }),
    edge("plan", "write:compose", { conditional: true, data: "enough" }),
    edge("write:compose", "write:present"),
    edge("write:present", "plan", { conditional: true, data: "plan" }),
    edge("write:present", "__end__", { conditional: true }),
  ],
};

const place = (graph: Graph, folded: string[] = []) =>
  layoutGraph(visibleGraph(graph, new Set(folded)));

test("every node has a place of its own, and every edge a way", () => {
  const { nodes, edges, width, height } = place(research);
  expect(nodes.map(({ id }) => id)).toEqual(research.nodes.map(({ id }) => id));
  for (const { x, y, ...box } of nodes) {
    expect([x >= 0, y >= 0, x + box.width <= width, y + box.height <= height]).not.toContain(false);
  }
  const apart = nodes.every((a) => nodes.every((b) => a === b || a.y !== b.y || a.x !== b.x));
  expect(apart).toBe(true);
  expect(edges).toHaveLength(research.edges.length);
  for (const { points } of edges) expect(edgePath(points)).toMatch(/^M[\d.-]+ [\d.-]+ [QL]/);
});

test("a conditional edge says so, and says its condition unless that is only its target", () => {
  const told = place(research).edges.map(({ conditional, label }) => [
    conditional,
    label?.text ?? null,
  ]);
  expect(told).toEqual([
    [false, null],
    [true, "again"],
    [true, "enough"],
    [false, null],
    [true, null],
    [true, null],
  ]);
});

test("an edge back to its own node leaves and enters it on one side", () => {
  const { nodes, edges } = place(research);
  const plan = nodes.find(({ id }) => id === "plan");
  const points = edges.find(({ source, target }) => source === target)?.points ?? [];
  const side = (plan?.x ?? 0) + (plan?.width ?? 0);
  expect([points[0]?.x, points.at(-1)?.x]).toEqual([side, side]);
  expect(Math.max(...points.map(({ x }) => x))).toBeGreaterThan(side);
});

test("a subgraph is a box around its nodes", () => {
  const { nodes, groups } = place(research);
  expect(groups).toMatchObject([{ id: "write", name: "write", group: null }]);
  for (const inner of nodes.filter(({ group }) => group === "write")) {
    expect(inner.name).toMatch(/^(compose|present)$/);
    const [box] = groups;
    if (!box) throw new Error("no box");
    expect(inner.x).toBeGreaterThanOrEqual(box.x);
    expect(inner.y).toBeGreaterThan(box.y);
    expect(inner.x + inner.width).toBeLessThanOrEqual(box.x + box.width);
    expect(inner.y + inner.height).toBeLessThanOrEqual(box.y + box.height);
  }
});

test("a folded subgraph is one node, with the edges that led in and out", () => {
  const { nodes, groups, edges } = place(research, ["write"]);
  expect(groups).toEqual([]);
  expect(nodes.map(({ id, kind }) => [id, kind])).toContainEqual(["write", "subgraph"]);
  expect(edges.map(({ source, target }) => `${source}>${target}`)).toEqual([
    "__start__>plan",
    "plan>plan",
    "plan>write",
    "write>plan",
    "write>__end__",
  ]);
});

test("subgraphs within subgraphs fold from the outside", () => {
  const deep: Graph = { nodes: [node("a:b:c"), node("a:d")], edges: [edge("a:d", "a:b:c")] };
  expect(subgraphsOf(deep)).toEqual(["a", "a:b"]);
  expect(place(deep).groups).toMatchObject([
    { id: "a", group: null },
    { id: "a:b", group: "a" },
  ]);
  expect(place(deep, ["a", "a:b"]).nodes).toMatchObject([{ id: "a", kind: "subgraph" }]);
  expect(place(deep, ["a:b"]).nodes.map(({ id }) => id)).toEqual(["a:b", "a:d"]);
});

test("a colon in the name of a node is no subgraph where a node has that name", () => {
  const { groups, nodes } = place({ nodes: [node("a"), node("a:b")], edges: [edge("a", "a:b")] });
  expect(groups).toEqual([]);
  expect(nodes.map(({ name }) => name)).toEqual(["a", "a:b"]);
});

test("odd data and edges to nowhere do no harm", () => {
  const data: Json[] = ["text", null, 7, [1], { id: ["langgraph", "Thing"] }];
  const nodes = data.map((value, index) => node(`n${index}`, value));
  expect(place({ nodes, edges: [edge("n0", "gone"), edge("n0", "n0")] }).edges).toHaveLength(1);
  expect(place({ nodes: [], edges: [] })).toMatchObject({ nodes: [], edges: [], groups: [] });
});

test("any graph is placed whole, whatever is folded", () => {
  const name = fc.constantFrom("a", "b", "a:x", "a:y", "a:y:z", "b:x", "c", ":", "d:");
  const graphs = fc.record({
    names: fc.uniqueArray(name, { minLength: 1 }),
    pairs: fc.array(fc.tuple(name, name, fc.boolean()), { maxLength: 12 }),
    folded: fc.array(name),
  });
  fc.assert(
    fc.property(graphs, ({ names, pairs, folded }) => {
      const edges = pairs.map(([from, to, conditional]) => edge(from, to, { conditional }));
      const seen = visibleGraph({ nodes: names.map((id) => node(id)), edges }, new Set(folded));
      const placed = layoutGraph(seen);
      const numbers = [...placed.nodes, ...placed.groups].flatMap(({ x, y }) => [x, y]);
      expect(numbers.every(Number.isFinite)).toBe(true);
      for (const { points } of placed.edges) expect(points.length).toBeGreaterThan(1);
    }),
  );
});
