import type { ReactNode } from "react";
import { NEWEST_FIRST, orderInWords, sortAssistants } from "@/lib/langgraph/assistant-order";
import type { Assistant } from "@/lib/langgraph/types";
import { AssistantRow } from "./assistant-row";
import type { Sorter } from "./sort-head";
import { TableFrame } from "./table-frame";

/** The rows, or what stands in place of them. */
export function AssistantsTable({
  rows,
  sorter,
  checksFit,
  instead,
}: {
  rows: Assistant[];
  sorter: Sorter;
  checksFit: boolean;
  instead: ReactNode;
}) {
  const { order, sorting } = sorter;
  const shown = sorting === "roster" ? sortAssistants(rows, order) : rows;
  const inWords = orderInWords(sorting === "nobody" ? NEWEST_FIRST : order);
  return (
    <TableFrame caption={`Assistants, ${inWords}`} sorter={sorter} below={instead}>
      {shown.map((assistant) => (
        <AssistantRow key={assistant.assistant_id} assistant={assistant} checksFit={checksFit} />
      ))}
    </TableFrame>
  );
}
