/** A value in a table: text, a number, or nothing. */
export type CsvCell = string | number | null;

/** The begin of a file: programs for tables read UTF-8 only when it is told by this mark. */
export const CSV_BEGIN = "\uFEFF";

// Programs for tables run a cell that begins like this as a formula; the apostrophe makes it text.
const FORMULA = /^[=+\-@\t\r]/;

/** One row of a CSV file as RFC 4180 has it, its line end included. */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
