import { createContext } from "react";
import type { assistantQueries } from "@/lib/langgraph/queries";

/** How a form finds the server's assistants: by name, and one by its id. */
export type AssistantOptions = Pick<ReturnType<typeof assistantQueries>, "named" | "detail">;

/** Given by the page around a form; without it a form shows assistants as JSON. */
export const AssistantOptions = createContext<AssistantOptions | null>(null);
