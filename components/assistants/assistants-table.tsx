"use client";

import { lazy, type ReactNode, Suspense, useMemo } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { useNow } from "@/components/ui/now";
import { NEWEST_FIRST, orderInWords, sortAssistants } from "@/lib/langgraph/assistant-order";
import type { AssistantPageInput } from "@/lib/langgraph/assistant-page";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { shownColumns } from "@/lib/table-columns";
import { AssistantRow, type AssistantRowProps, rowMenuButtonId } from "./assistant-row";
import { ColumnedTable } from "./columned-table";
import { type RowTags, useRowTags } from "./row-tags";
import { PageBox } from "./select-box";
import type { Sorter } from "./sort-head";
import type { Columns } from "./use-columns";
import { useListKey } from "./use-list-key";
import { usePins } from "./use-pins";
import { useRowCopy } from "./use-row-copy";
import { useRowLabels } from "./use-row-labels";
import { useRowMenu } from "./use-row-menu";

const PinnedRows = lazy(() =>
  import("./pinned-rows").then((part) => ({ default: part.PinnedRows })),
);

export type AssistantsTableProps = {
  rows: AssistantSummary[];
  /** The page that the rows are of. */
  input: AssistantPageInput;
  sorter: Sorter;
  columns: Columns;
  /** Whether the pinned assistants stand before the rows. */
  withPinned: boolean;
  /** Where they are known without being read. */
  tagsOf?: (assistant: AssistantSummary) => RowTags;
  /** Stands beside a row's name. */
  note?: (assistant: AssistantSummary) => ReactNode;
  /** Stands in place of rows. */
  instead: ReactNode;
};

/** What a row is given besides its own assistant. */
export type RowOf = (
  assistant: AssistantSummary,
  pinned: boolean,
) => Omit<AssistantRowProps, "assistant" | "tags" | "note">;

export function AssistantsTable(props: AssistantsTableProps) {
  const { rows, input, sorter, columns, withPinned, note, instead } = props;
  const { order, sorting } = sorter;
  const { pins } = usePins();
  const { choice } = columns;
  const shown = useMemo(() => shownColumns(choice), [choice]);
  const withTags = shown.includes("tags");
  const read = useRowTags(input, rows, withTags && !props.tagsOf);
  const { tagsOf = read } = props;
  const sorted = sorting === "roster" ? sortAssistants(rows, order) : rows;
  const { slug, role } = useDeployment();
  const labels = useRowLabels();
  const listKey = useListKey(rows);
  const menu = useRowMenu();
  const { copyId, copyStateOf, said } = useRowCopy();
  const now = useNow();
  const rowOf: RowOf = ({ assistant_id: id }, pinned) => ({
    slug,
    canEdit: role === "editor",
    columns: shown,
    labels: labels.get(id),
    now,
    copyState: copyStateOf(id),
    onCopy: copyId,
    onMenu: menu.openMenu,
    menuOpen: menu.openAt === rowMenuButtonId(id, pinned),
    busy: menu.busy.has(id),
    pinned,
  });
  const inWords = orderInWords(sorting === "nobody" ? NEWEST_FIRST : order);
  return (
    <ColumnedTable
      caption={`Assistants, ${inWords}`}
      sorter={sorter}
      columns={columns}
      box={<PageBox rows={sorted} />}
      below={
        <>
          {instead}
          {menu.element}
          {said}
        </>
      }
    >
      {withPinned && pins.length > 0 && (
        <Suspense fallback={null}>
          <PinnedRows columns={shown} rowOf={rowOf} />
        </Suspense>
      )}
      <tbody key={listKey} className="divide-y divide-border bg-card">
        {sorted.map((assistant) => (
          <AssistantRow
            key={assistant.assistant_id}
            assistant={assistant}
            {...rowOf(assistant, false)}
            tags={withTags ? tagsOf(assistant) : undefined}
            note={note?.(assistant)}
          />
        ))}
      </tbody>
    </ColumnedTable>
  );
}
