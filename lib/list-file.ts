import { CSV_BEGIN, type CsvCell, csvRow } from "@/lib/csv";
import { fileSlug } from "@/lib/versions/exchange";

export type ListFormat = "json" | "csv";

/** A column of a list in a CSV file. */
export type ListColumn<Row> = { name: string; of: (row: Row) => CsvCell };

/** The pieces of a file that holds a list: JSON has the rows whole, CSV what the columns take of them. */
export async function* listFile<Row>(
  format: ListFormat,
  columns: readonly ListColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  if (format === "csv") {
    yield CSV_BEGIN + csvRow(columns.map(({ name }) => name));
    for await (const rows of pages) {
      yield rows.map((row) => csvRow(columns.map(({ of }) => of(row)))).join("");
    }
    return;
  }
  let between = "[\n";
  for await (const rows of pages) {
    for (const row of rows) {
      yield `${between}${JSON.stringify(row)}`;
      between = ",\n";
    }
  }
  yield between === "[\n" ? "[]\n" : "\n]\n";
}

/** Any JSON as the text of a cell. */
export function jsonCell(value: unknown): string {
  return JSON.stringify(value) ?? "";
}

/** The name of a list's file without its ending: `prod-assistants-2026-11-27`. */
export function listFileName(what: string, now: Date): string {
  return `${fileSlug(what) || "list"}-${now.toISOString().slice(0, 10)}`;
}
