"use client";

import { useState } from "react";

/**
 * A key that stays while rows come and go, and is another for a list that shares no row with the one
 * before. Under a new key all of a page is put in, and taken out, at once and not row by row.
 */
export function useListKey(rows: readonly { assistant_id: string }[]): number {
  const [list, setList] = useState({ rows, key: 0 });
  if (rows !== list.rows) {
    const before = new Set(list.rows.map((row) => row.assistant_id));
    const isOther = !rows.some((row) => before.has(row.assistant_id));
    setList({ rows, key: isOther ? list.key + 1 : list.key });
  }
  return list.key;
}
