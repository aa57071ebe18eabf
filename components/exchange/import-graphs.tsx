"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ImportChoice } from "./use-import-choice";

/** The server's graph for each graph of the file: the one of the same name, unless another is chosen. */
export function ImportGraphs({ choice, asked }: { choice: ImportChoice; asked: boolean }) {
  const { available, graphs, mapGraph } = choice;
  return [...graphs].map(([graph, to]) => {
    const isMissing = available.length > 0 && !available.includes(graph);
    const label = graphs.size === 1 ? "Graph" : `Graph for “${graph.slice(0, 80)}”`;
    return (
      <Field
        key={graph}
        label={label}
        description={
          isMissing
            ? `This server has no graph “${graph.slice(0, 80)}”. Choose the one that should run instead.`
            : undefined
        }
        error={asked && to === "" ? "Choose a graph." : undefined}
        required
      >
        {available.length === 0 ? (
          <Input value={to} onChange={(event) => mapGraph(graph, event.currentTarget.value)} />
        ) : (
          <Select value={to} onChange={(event) => mapGraph(graph, event.currentTarget.value)}>
            {to === "" && (
              <option value="" disabled>
                Choose a graph
              </option>
            )}
            {available.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        )}
      </Field>
    );
  });
}
