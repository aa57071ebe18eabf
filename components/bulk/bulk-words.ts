import type { BulkState } from "@/lib/bulk/bulk-result";
import { formatCount } from "@/lib/format";

/** How a deed is told. */
export type BulkWords = {
  /** "Deleting" */
  doing: string;
  /** "deleted": 9 of 12 are … */
  done: string;
  /** What is said of each result. */
  states: Record<BulkState, string>;
  /** Why it is asked whether to stop, and what stays as it is. */
  stopping: string;
  /** Begins the name of the file with the results. */
  fileName: string;
};

/** "1 assistant", "12 assistants". */
export function assistantsText(count: number): string {
  return count === 1 ? "1 assistant" : `${formatCount(count)} assistants`;
}
