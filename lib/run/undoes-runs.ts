import { capabilities } from "@/lib/langgraph/capabilities";
import type { ServerInfo } from "@/lib/langgraph/types";

/**
 * Whether the multitask strategy `rollback` undoes the run that goes on. The JS server ends it and
 * keeps what it wrote, observed on its API 1.5.1.
 */
export function undoesRuns(info: ServerInfo): boolean {
  return capabilities(info).server !== "js";
}
