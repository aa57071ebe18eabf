"use client";

import type { RefObject } from "react";
import { useShortcut } from "@/components/ui/use-shortcut";
import { goToRow, pressInRow } from "./row-keys";

/** Letters that go from row to row and open or select the one that has the focus. */
export function useRowKeys(table: RefObject<HTMLElement | null>): void {
  const act = (deed: (table: HTMLElement) => void) => () => {
    if (table.current) deed(table.current);
  };
  useShortcut(
    "nextRow",
    act((rows) => goToRow(rows, "next")),
  );
  useShortcut(
    "previousRow",
    act((rows) => goToRow(rows, "previous")),
  );
  useShortcut(
    "editRow",
    act((rows) => pressInRow(rows, "edit")),
  );
  useShortcut(
    "selectRow",
    act((rows) => pressInRow(rows, "select")),
  );
  useShortcut(
    "studioRow",
    act((rows) => pressInRow(rows, "studio")),
  );
}
