"use client";

import { Select } from "@/components/ui/select";
import {
  type AssistantOrder,
  type Direction,
  isNewestFirst,
  orderInWords,
  SORT_COLUMNS,
} from "@/lib/langgraph/assistant-order";

const DIRECTIONS: Direction[] = ["desc", "asc"];
const ORDERS = [...SORT_COLUMNS]
  .reverse()
  .flatMap((column) => DIRECTIONS.map((direction) => ({ column, direction })));

/** The order on a phone, where most heads are hidden. */
export function SortSelect({
  order,
  onChange,
}: {
  order: AssistantOrder;
  onChange: (order: AssistantOrder | null) => void;
}) {
  return (
    <div className="min-w-40 flex-1 sm:hidden">
      <Select
        aria-label="Order"
        value={capital(orderInWords(order))}
        onChange={({ currentTarget }) => {
          const chosen = ORDERS[currentTarget.selectedIndex];
          if (chosen) onChange(isNewestFirst(chosen) ? null : chosen);
        }}
      >
        {ORDERS.map((each) => (
          <option key={orderInWords(each)}>{capital(orderInWords(each))}</option>
        ))}
      </Select>
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
