// @ts-check
import { END, START, StateGraph } from "@langchain/langgraph";
import { z } from "zod";

const State = z.object({ topic: z.string().default("dinner"), steps: z.number().default(0) });

/** @param {{ steps: number }} state */
const step = ({ steps }) => ({ steps: steps + 1 });

/** Its second node always fails. */
export const breaking = new StateGraph(State)
  .addNode("prepare", step)
  .addNode("serve", () => {
    throw new RangeError("The oven is cold: 12 of 180 degrees.");
  })
  .addEdge(START, "prepare")
  .addEdge("prepare", "serve")
  .addEdge("serve", END)
  .compile();

/** No nodes at all. */
export const empty = new StateGraph(State).addEdge(START, END).compile();

const LONG = "a_name_of_a_node_that_goes_on_and_on_".repeat(8);
const UGLY = ["<script>alert(1)</script>", "Überprüfung 検証 👩‍🍳 שלום", LONG, "a b, c & d"];

/** Nodes with names that nobody should give. */
export const ugly = chain(UGLY);

/** 200 nodes, ten side by side. */
export const large = rows(20, 10);

/** @param {string[]} names */
function chain(names) {
  /** @type {StateGraph<any, any, any, string>} */
  const graph = new StateGraph(State);
  for (const name of names) graph.addNode(name, step);
  for (const [index, name] of names.entries()) graph.addEdge(names[index - 1] ?? START, name);
  return graph.addEdge(names.at(-1) ?? START, END).compile();
}

/** @param {number} count @param {number} width */
function rows(count, width) {
  /** @type {StateGraph<any, any, any, string>} */
  const graph = new StateGraph(State);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < width; column++) {
      graph.addNode(`node_${row}_${column}`, () => ({}));
      graph.addEdge(row === 0 ? START : `node_${row - 1}_${column}`, `node_${row}_${column}`);
    }
  }
  for (let column = 0; column < width; column++) graph.addEdge(`node_${count - 1}_${column}`, END);
  return graph.compile();
}
