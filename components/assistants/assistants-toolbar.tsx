"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { useFocusKey } from "@/components/ui/use-focus-key";
import { assistantQueries } from "@/lib/langgraph/queries";
import { KEEP_TRYING } from "./keep-trying";
import type { AssistantsViewControls } from "./use-assistants-view";

export function AssistantsToolbar({ view: controls }: { view: AssistantsViewControls }) {
  const { view, isFiltered } = controls;
  const search = useRef<HTMLInputElement>(null);
  useFocusKey("/", search);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <SearchInput
        ref={search}
        label="Search by name"
        placeholder="Search by name…"
        shortcut="/"
        value={view.q}
        onValueChange={controls.search}
        className="max-sm:max-w-none sm:w-72"
      />
      <GraphFilter value={view.graph} onChange={controls.filterGraph} />
      <div className="flex h-8 items-center gap-2 text-sm">
        <Switch
          id="hide-defaults"
          checked={view.defaults === "hide"}
          onCheckedChange={controls.hideDefaults}
        />
        <label htmlFor="hide-defaults">Hide default assistants</label>
      </div>
      <div
        title="Compares what the assistants on this page hold with the schemas of their graphs"
        className="flex h-8 items-center gap-2 text-sm"
      >
        <Switch id="check-fit" checked={controls.checksFit} onCheckedChange={controls.checkFit} />
        <label htmlFor="check-fit">Check schema fit</label>
      </div>
      {isFiltered && (
        <Button variant="ghost" className="max-sm:-ml-3" onClick={controls.clear}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

function GraphFilter({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (graph: string | null) => void;
}) {
  const client = useLangGraph();
  const { data = [] } = useQuery({ ...assistantQueries(client).defaults(), ...KEEP_TRYING });
  const graphs = new Set(data.map(({ graph_id }) => graph_id));
  // A link may name a graph that the server no longer has.
  if (value) graphs.add(value);
  return (
    <div className="w-48 max-sm:min-w-32 max-sm:flex-1">
      <Select
        aria-label="Graph"
        value={value ?? ""}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">All graphs</option>
        {[...graphs].map((graph) => (
          <option key={graph}>{graph}</option>
        ))}
      </Select>
    </div>
  );
}
