"use client";

import type { AssistantSummary } from "@/lib/langgraph/types";
import { AssistantMenuItems } from "./assistant-menu-items";
import { PinItem } from "./pin-item";
import type { AssistantDeeds } from "./use-assistant-deeds";

/** The menu of a row: of an assistant's, with what only the table knows. */
export function RowMenuItems(props: { assistant: AssistantSummary; onDo: AssistantDeeds }) {
  return (
    <>
      <PinItem assistant={props.assistant} />
      <AssistantMenuItems {...props} />
    </>
  );
}
