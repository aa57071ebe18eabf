"use client";

import { type ReactNode, useRef, useState } from "react";
import { NameTips } from "@/components/ui/name-tips";
import {
  type ColumnChoice,
  isUsual,
  type SizedColumn,
  shownColumns,
  tableWidth,
  withWidth,
} from "@/lib/table-columns";
import { ColumnHead } from "./column-head";
import { pixels } from "./pixels";
import type { Sorter } from "./sort-head";
import { TableFrame } from "./table-frame";
import type { Columns } from "./use-columns";
import { useRowKeys } from "./use-row-keys";
import { useRowLinks } from "./use-row-links";

type ColumnedTableProps = {
  caption: string;
  sorter: Sorter;
  columns: Columns;
  /** Selects all rows. */
  box: ReactNode;
  below: ReactNode;
  children: ReactNode;
};

/** The table with the columns that a person chose, sorted and resized by their heads, moved through by letters. */
export function ColumnedTable(props: ColumnedTableProps) {
  const { caption, sorter, columns, box, below, children } = props;
  const [dragged, setDragged] = useState<ColumnChoice | null>(null);
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table);
  useRowLinks(table);
  const choice = dragged ?? columns.choice;
  const heads: SizedColumn[] = ["name", ...shownColumns(choice)];

  function resize(column: SizedColumn, width: number | null, done: boolean) {
    const next = withWidth(choice, column, width);
    setDragged(done ? null : next);
    if (done) columns.choose(next);
  }

  return (
    <TableFrame
      ref={table}
      style={pixels("--table", tableWidth(choice))}
      caption={caption}
      usual={isUsual(choice)}
      filled={choice.widths.name !== undefined}
      heads={heads.map((column) => (
        <ColumnHead
          key={column}
          column={column}
          choice={choice}
          sorter={sorter}
          onResize={(width, done) => resize(column, width, done)}
        />
      ))}
      box={box}
      below={
        <>
          {below}
          <NameTips within={table} />
        </>
      }
    >
      {children}
    </TableFrame>
  );
}
