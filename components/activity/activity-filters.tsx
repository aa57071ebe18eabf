"use client";

import { type ReactNode, useId } from "react";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { SINCE, type Since } from "@/lib/activity/activity-rows";
import type { ActivityControls } from "./use-activity-view";

const SINCE_WORDS: Record<Since, string> = {
  any: "Any time",
  hour: "Last hour",
  day: "Last 24 hours",
  week: "Last 7 days",
  month: "Last 30 days",
};

type Props = { view: ActivityControls; graphs: readonly string[] };

export function ActivityFilters({ view: { filter, set }, graphs }: Props) {
  const { graph } = filter;
  // One that the address asks for stays to be seen, even where nothing has it.
  const offered = graph === null || graphs.includes(graph) ? graphs : [graph, ...graphs];
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SearchInput
        label="Person"
        placeholder="Person…"
        value={filter.person}
        onValueChange={(person) => set({ person })}
        className="max-sm:max-w-none sm:w-48"
      />
      <SearchInput
        label="Assistant"
        placeholder="Assistant’s name or id…"
        value={filter.assistant}
        onValueChange={(assistant) => set({ assistant })}
        className="max-sm:max-w-none sm:w-64"
      />
      <Choice
        label="Graph"
        value={graph ?? ""}
        onChoose={(chosen) => set({ graph: chosen || null })}
      >
        <option value="">All graphs</option>
        {offered.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Choice>
      <Choice
        label="Time"
        value={filter.since}
        onChoose={(chosen) => set({ since: SINCE.find((each) => each === chosen) ?? "any" })}
      >
        {SINCE.map((each) => (
          <option key={each} value={each}>
            {SINCE_WORDS[each]}
          </option>
        ))}
      </Choice>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
};

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <span className="min-w-0 max-sm:flex-1 sm:w-40">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {children}
      </Select>
    </span>
  );
}
