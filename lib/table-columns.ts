import {
  array,
  fallback,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  transform,
} from "valibot";
import { parseKept } from "./parse-kept";

/** The table's columns that a person can show or leave out, as they stand. The name is always there. */
export const OPTIONAL_COLUMNS = [
  "graph",
  "version",
  "updated",
  "created",
  "description",
  "tags",
  "metadata",
  "id",
] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];
export type SizedColumn = "name" | OptionalColumn;

export const USUAL_COLUMNS: readonly OptionalColumn[] = ["graph", "version", "updated", "id"];

/** What a person chose. `shown` is null for the usual columns, of which a narrow window leaves some out. */
export type ColumnChoice = {
  shown: readonly OptionalColumn[] | null;
  /** In CSS pixels, of the columns that were resized. */
  widths: { [column in SizedColumn]?: number | undefined };
};

export const NO_CHOICE: ColumnChoice = { shown: null, widths: {} };

/** In CSS pixels. */
export const LEAST_WIDTH = 64;
export const MOST_WIDTH = 640;
const STEP = 16;

const USUAL_WIDTH: Record<SizedColumn, number> = {
  name: 240,
  graph: 144,
  version: 80,
  updated: 112,
  created: 112,
  description: 256,
  tags: 176,
  metadata: 256,
  id: 144,
};
/** Of what is at both ends: the box and the actions. */
const ENDS_WIDTH = 224;

const width = optional(fallback(optional(pipe(number(), transform(clampWidth))), undefined));
const kept = object({
  shown: fallback(nullable(array(picklist(OPTIONAL_COLUMNS))), null),
  widths: fallback(
    object({
      name: width,
      graph: width,
      version: width,
      updated: width,
      created: width,
      description: width,
      tags: width,
      metadata: width,
      id: width,
    }),
    {},
  ),
});

/** A choice as a browser kept it; what cannot be read counts as not chosen. */
export function parseColumnChoice(text: string | null): ColumnChoice {
  return parseKept(text, kept) ?? NO_CHOICE;
}

export function columnWidth({ widths }: ColumnChoice, column: SizedColumn): number {
  return widths[column] ?? USUAL_WIDTH[column];
}

/** The columns that are shown, in the table's own order whatever order they were chosen in. */
export function shownColumns({ shown }: ColumnChoice): OptionalColumn[] {
  const wanted = shown ?? USUAL_COLUMNS;
  return OPTIONAL_COLUMNS.filter((column) => wanted.includes(column));
}

/** The choice after a column was shown or left out. */
export function withColumn(choice: ColumnChoice, column: OptionalColumn, show: boolean) {
  const shown = shownColumns(choice).filter((each) => each !== column);
  return { ...choice, shown: show ? [...shown, column] : shown };
}

/** The choice after a column was made so wide, within what a column may have; null takes it back. */
export function withWidth(choice: ColumnChoice, column: SizedColumn, width: number | null) {
  const { [column]: _, ...others } = choice.widths;
  if (width === null) return { ...choice, widths: others };
  return { ...choice, widths: { ...others, [column]: clampWidth(width) } };
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
}

/** The width after a key was pressed on a column's edge; undefined where the key means nothing to it. */
export function widthAfterKey(key: string, width: number): number | undefined {
  const wanted = {
    ArrowLeft: width - STEP,
    ArrowRight: width + STEP,
    Home: LEAST_WIDTH,
    End: MOST_WIDTH,
  }[key];
  return wanted === undefined ? undefined : clampWidth(wanted);
}

export function isUsual({ shown, widths }: ColumnChoice): boolean {
  return shown === null && Object.values(widths).every((width) => width === undefined);
}

/** The least width in pixels at which nothing that was chosen is cut off; null for the usual table. */
export function tableWidth(choice: ColumnChoice): number | null {
  if (isUsual(choice)) return null;
  const columns: SizedColumn[] = ["name", ...shownColumns(choice)];
  return columns.reduce((sum, column) => sum + columnWidth(choice, column), ENDS_WIDTH);
}
