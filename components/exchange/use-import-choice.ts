"use client";

import { useQueries } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant, GraphSchemas } from "@/lib/langgraph/types";
import type { AssistantExport } from "@/lib/versions/exchange";
import { planImport } from "@/lib/versions/import-plan";

const HIDDEN = "••••••••";

/** What a person chose of a file: which versions, for which graphs, with which secrets filled in. */
export function useImportChoice(
  file: AssistantExport,
  present: Assistant | null,
  defaults: readonly Assistant[],
) {
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const [mapped, setMapped] = useState<ReadonlyMap<string, string>>(new Map());
  const [fills, setFills] = useState<ReadonlyMap<string, string>>(new Map());
  const { schemas } = assistantQueries(useLangGraph());

  const available = [...new Set(defaults.map(({ graph_id }) => graph_id))];
  const versions = useMemo(
    () => file.versions.filter(({ version }) => !dropped.has(version)),
    [file, dropped],
  );
  const graphs = useMemo(() => {
    const listed = new Set(defaults.map(({ graph_id }) => graph_id));
    // A server that lists no graphs may have this one all the same.
    const own = (graph: string) => (listed.size === 0 || listed.has(graph) ? graph : "");
    const inFile = new Set(versions.map(({ graph_id }) => graph_id));
    return new Map([...inFile].map((graph) => [graph, mapped.get(graph) ?? own(graph)]));
  }, [versions, mapped, defaults]);
  const becomes = useMemo(() => {
    // What was filled in is shown as changed, and not in plain sight.
    const hidden = new Map([...fills].map(([name, fill]) => [name, fill && HIDDEN]));
    return planImport({ versions, graphs, present, fills: hidden, newSaveId: () => "" }).at(-1);
  }, [versions, graphs, present, fills]);

  const known = defaults.filter(({ graph_id }) => [...graphs.values()].includes(graph_id));
  const answers = useQueries({ queries: known.map((each) => schemas(each.assistant_id)) });
  const schemasOf = (graphId: string): GraphSchemas | null =>
    answers[known.findIndex(({ graph_id }) => graph_id === graphId)]?.data ?? null;

  return {
    available,
    versions,
    graphs,
    /** What will be active; undefined while no version is chosen. */
    becomes,
    fills,
    schemasOf,
    checking: answers.some(({ isPending }) => isPending),
    problem:
      versions.length === 0
        ? "Choose at least one version."
        : [...graphs.values()].some((graph) => graph.trim() === "")
          ? "Choose a graph for each that this server does not have."
          : undefined,
    plan: (newSaveId: () => string) => planImport({ versions, graphs, present, fills, newSaveId }),
    take: (version: number, taken: boolean) => {
      const rest = [...dropped].filter((each) => each !== version);
      setDropped(new Set(taken ? rest : [...rest, version]));
    },
    mapGraph: (graph: string, to: string) => setMapped(new Map([...mapped, [graph, to]])),
    fill: (name: string, secret: string) => setFills(new Map([...fills, [name, secret]])),
  };
}

export type ImportChoice = ReturnType<typeof useImportChoice>;
