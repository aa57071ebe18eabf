"use client";

import { ListFilter } from "lucide-react";
import dynamic from "next/dynamic";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { formatMetadataFilter } from "@/lib/metadata-filter";
import type { AssistantsViewControls } from "./use-assistants-view";

const Chips = dynamic(() => import("@/components/ui/chips").then((part) => part.Chips), {
  ssr: false,
});
const MetadataFilterForm = dynamic(
  () => import("./metadata-filter-form").then((part) => part.MetadataFilterForm),
  { ssr: false },
);

/** The filters by metadata that hold, each with a way out, and the way to one more. */
export function MetadataFilter({
  view: { metadata: filters, addMetadata, removeMetadata },
  rows,
}: {
  view: AssistantsViewControls;
  /** On the page: their keys are offered. */
  rows: AssistantSummary[];
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);

  function close() {
    setAdding(false);
    button.current?.focus();
  }

  return (
    <>
      <Button
        ref={button}
        id={id}
        variant="outline"
        aria-expanded={adding}
        onClick={() => setAdding(!adding)}
      >
        <ListFilter />
        Metadata
      </Button>
      {filters.length > 0 && (
        <Chips
          label="Metadata filters"
          chips={filters.map((filter) => ({
            value: filter.key,
            label: formatMetadataFilter(filter),
          }))}
          onRemove={removeMetadata}
          fieldId={id}
        />
      )}
      {adding && (
        <MetadataFilterForm
          keys={[...new Set(rows.flatMap(({ metadata }) => Object.keys(metadata)))]}
          onAdd={(filter) => {
            addMetadata(filter);
            close();
          }}
          onCancel={close}
        />
      )}
    </>
  );
}
