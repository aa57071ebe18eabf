"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useId, useRef, useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { usePageActions } from "@/components/shell/page-actions";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { useSearchKey } from "@/components/ui/use-search-key";
import type { CreatedBy } from "@/lib/langgraph/assistant-page";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { ColumnsMenu } from "./columns-menu";
import { FitSwitches } from "./fit-switches";
import { KEEP_TRYING } from "./keep-trying";
import { MetadataFilter } from "./metadata-filter";
import type { AssistantsViewControls } from "./use-assistants-view";
import type { Columns } from "./use-columns";

// Only a phone shows it.
const SortSelect = dynamic(() => import("./sort-select").then((part) => part.SortSelect), {
  ssr: false,
});

type ToolbarProps = {
  view: AssistantsViewControls;
  rows: AssistantSummary[];
  columns: Columns;
};

export function AssistantsToolbar({ view: controls, rows, columns }: ToolbarProps) {
  const { view, isFiltered } = controls;
  const search = useRef<HTMLInputElement>(null);
  const filtersId = useId();
  const [isOpen, setOpen] = useState(false);
  useSearchKey(search);
  const byPeople = controls.createdBy === "people";
  usePageActions(() => [
    {
      label: byPeople ? "Show default assistants" : "Hide default assistants",
      run: () => controls.filterCreatedBy(byPeople ? "anyone" : "people"),
    },
    {
      label: controls.checksFit ? "Stop checking schema fit" : "Check schema fit",
      run: () => controls.checkFit(!controls.checksFit),
    },
    ...(isFiltered ? [{ label: "Clear filters", run: controls.clear }] : []),
  ]);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <SearchInput
        ref={search}
        label="Search by name"
        placeholder="Search by name…"
        shortcut="search"
        value={view.q}
        onValueChange={controls.search}
        className="max-sm:w-auto max-sm:min-w-0 max-sm:max-w-none max-sm:flex-1 sm:w-72"
      />
      {/* A phone has no room for them above its rows. */}
      <Button
        variant="outline"
        aria-expanded={isOpen}
        aria-controls={filtersId}
        className="sm:hidden"
        onClick={() => setOpen(!isOpen)}
      >
        {filtersText(controls)}
      </Button>
      <div id={filtersId} className={cn("contents", !isOpen && "max-sm:hidden")}>
        <GraphFilter value={view.graph} onChange={controls.filterGraph} />
        <CreatedByFilter value={controls.createdBy} onChange={controls.filterCreatedBy} />
        {isOpen && <SortSelect order={controls.input.order} onChange={controls.setOrder} />}
        <FitSwitches view={controls} />
        <MetadataFilter view={controls} rows={rows} />
        {isFiltered && (
          <Button variant="ghost" className="max-sm:-ml-3" onClick={controls.clear}>
            Clear filters
          </Button>
        )}
      </div>
      <ColumnsMenu columns={columns} />
    </div>
  );
}

/** How many hold besides the search. */
function filtersText({ view, createdBy, metadata, onlyMisfits }: AssistantsViewControls): string {
  const others = [view.graph !== null, createdBy !== "anyone", onlyMisfits].filter(Boolean);
  const count = others.length + metadata.length;
  return count > 0 ? `Filters (${count})` : "Filters";
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
    <div className="w-40 max-sm:min-w-32 max-sm:flex-1">
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

const CREATORS: { value: CreatedBy; label: string }[] = [
  { value: "anyone", label: "By anyone" },
  { value: "people", label: "By people" },
  { value: "server", label: "By the server" },
];

function CreatedByFilter({
  value,
  onChange,
}: {
  value: CreatedBy;
  onChange: (by: CreatedBy) => void;
}) {
  return (
    <div className="w-36 max-sm:min-w-32 max-sm:flex-1">
      <Select
        aria-label="Created by"
        title="The server makes one assistant by itself for each graph; all others are made by people"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = CREATORS[currentTarget.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {CREATORS.map(({ value: by, label }) => (
          <option key={by} value={by}>
            {label}
          </option>
        ))}
      </Select>
    </div>
  );
}
