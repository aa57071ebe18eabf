import { CSV_BEGIN, csvRow } from "@/lib/csv";
import type { Selected } from "@/lib/selection";
import type { BulkResults, BulkState } from "./bulk-result";

/** What became of each, as CSV; `words` says the results as the page says them. */
export function resultFile(
  items: readonly Selected[],
  results: BulkResults,
  words: Record<BulkState, string>,
): string {
  const rows = items.map(({ assistant_id, graph_id, name }) => {
    const result = results.get(assistant_id) ?? { state: "untried" };
    const why = "error" in result ? result.error.message : "";
    return csvRow([assistant_id, graph_id, name, words[result.state], why]);
  });
  return CSV_BEGIN + csvRow(["assistant_id", "graph_id", "name", "result", "why"]) + rows.join("");
}
