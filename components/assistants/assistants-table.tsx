import type { ReactNode } from "react";
import { NEWEST_FIRST, orderInWords, sortAssistants } from "@/lib/langgraph/assistant-order";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { AssistantRow } from "./assistant-row";
import type { Sorter } from "./sort-head";
import { TableFrame } from "./table-frame";

export type AssistantsTableProps = {
  rows: AssistantSummary[];
  sorter: Sorter;
  /** Stands beside a row's name. */
  note?: (assistant: AssistantSummary) => ReactNode;
  /** Stands in place of rows. */
  instead: ReactNode;
};

export function AssistantsTable({ rows, sorter, note, instead }: AssistantsTableProps) {
  const { order, sorting } = sorter;
  const shown = sorting === "roster" ? sortAssistants(rows, order) : rows;
  const inWords = orderInWords(sorting === "nobody" ? NEWEST_FIRST : order);
  return (
    <TableFrame caption={`Assistants, ${inWords}`} sorter={sorter} below={instead}>
      {shown.map((assistant) => (
        <AssistantRow key={assistant.assistant_id} assistant={assistant} note={note?.(assistant)} />
      ))}
    </TableFrame>
  );
}
