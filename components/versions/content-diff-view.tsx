"use client";

import { useMemo } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Segmented } from "@/components/ui/segmented";
import type { AssistantContent, GraphSchemas } from "@/lib/langgraph/types";
import { valuesSchema } from "@/lib/schema/values-schema";
import type { DiffMode } from "@/lib/search-params";
import { isSecretName } from "@/lib/secret-name";
import { secretsOf } from "@/lib/secrets-of";
import type { DiffPart } from "@/lib/versions/content-diff";
import { changeCount, diffAsText, PART_TITLES } from "@/lib/versions/diff-as-text";
import { diffRows, type DiffRow as Row } from "@/lib/versions/diff-rows";
import { DiffRow } from "./diff-row";
import { UnifiedJson } from "./unified-json";

/** One side of a comparison. */
export type ContentSide = {
  /** What people call it: "v3", "v5 (active)", "Your draft". */
  label: string;
  content: AssistantContent;
  /** As the server gave them for the content's graph; null where they cannot be had. */
  schemas: GraphSchemas | null | undefined;
};

export type ContentDiffViewProps = {
  before: ContentSide;
  after: ContentSide;
  /** What is shown; a caller with an address of its own keeps it in the URL. */
  mode: DiffMode;
  onModeChange: (mode: DiffMode) => void;
};

const MODES: { value: DiffMode; label: string }[] = [
  { value: "changed", label: "Changes" },
  { value: "all", label: "All fields" },
  { value: "json", label: "JSON" },
];
const PARTS: readonly DiffPart[] = ["general", "values", "run", "metadata"];

/**
 * What differs between two contents, of any versions, drafts or graphs: field by field, or as JSON.
 * Give it sides that keep their identity while nothing changes. Headings begin at level 3. Load it
 * through `ContentDiff`, as it brings the diff of texts and the reading of schemas with it.
 */
export function ContentDiffView({ before, after, mode, onModeChange }: ContentDiffViewProps) {
  const { content: a, schemas: schemasA } = before;
  const { content: b, schemas: schemasB } = after;
  const isSecret = useMemo(() => {
    const marked = new Set([...secretsOf(schemasA), ...secretsOf(schemasB)]);
    return (name: string) => marked.has(name) || isSecretName(name);
  }, [schemasA, schemasB]);
  const rows = useMemo(
    () =>
      diffRows(
        { content: a, schema: valuesSchema(schemasA, a.graph_id) },
        { content: b, schema: valuesSchema(schemasB, b.graph_id) },
        isSecret,
      ),
    [a, b, schemasA, schemasB, isSecret],
  );
  const count = changeCount(rows);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented label="Show" options={MODES} value={mode} onValueChange={onModeChange} />
        <p role="status" className="text-muted-foreground text-sm tabular-nums">
          {count}
        </p>
        <div className="ml-auto">
          <CopyButton
            withText
            label="Copy as text"
            text={() => diffAsText(rows, before.label, after.label)}
          />
        </div>
      </div>
      {mode === "json" ? (
        <UnifiedJson before={a} after={b} isSecret={isSecret} />
      ) : (
        <Rows
          rows={mode === "all" ? rows : rows.filter(({ changed }) => changed)}
          nothing={`${before.label} and ${after.label} hold the same.`}
        />
      )}
    </div>
  );
}

function Rows({ rows, nothing }: { rows: Row[]; nothing: string }) {
  if (rows.length === 0) return <p className="text-sm">{nothing}</p>;
  return PARTS.map((part) => {
    const inPart = rows.filter((row) => row.part === part);
    return (
      inPart.length > 0 && (
        <section key={part} className="min-w-0">
          <h3 className="border-border border-b pb-1.5 font-medium text-sm">{PART_TITLES[part]}</h3>
          <dl className="divide-y divide-border text-sm">
            {inPart.map((row) => (
              <DiffRow key={row.id} row={row} />
            ))}
          </dl>
        </section>
      )
    );
  });
}
