"use client";

import type { Assistant } from "@/lib/langgraph/types";
import { fitSummary } from "./fit-of";
import { useSchemaFits } from "./use-schema-fit";

/** Above the table: what the check of the rows on screen has found so far. */
export function SchemaFitSummary({ rows }: { rows: Assistant[] }) {
  const fits = useSchemaFits(rows);
  return (
    <p role="status" className="min-h-5 text-muted-foreground text-sm tabular-nums">
      {fitSummary(fits)}
    </p>
  );
}
