import type { ReactNode } from "react";
import type { Assistant } from "@/lib/langgraph/types";
import { AssistantRow } from "./assistant-row";
import { TableFrame } from "./table-frame";

/** The rows, or what stands in place of them. */
export function AssistantsTable({
  rows,
  checksFit,
  instead,
}: {
  rows: Assistant[];
  checksFit: boolean;
  instead: ReactNode;
}) {
  return (
    <TableFrame caption="Assistants, newest first" below={instead}>
      {rows.map((assistant) => (
        <AssistantRow key={assistant.assistant_id} assistant={assistant} checksFit={checksFit} />
      ))}
    </TableFrame>
  );
}
