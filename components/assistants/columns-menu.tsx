"use client";

import { Columns3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuCheck } from "@/components/ui/dropdown-menu-check";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu-item";
import { isUsual, OPTIONAL_COLUMNS, shownColumns, withColumn } from "@/lib/table-columns";
import { COLUMN_LABEL } from "./table-columns";
import type { Columns } from "./use-columns";

/** Which columns are shown. A phone shows them below the name, so it has no choice. */
export function ColumnsMenu({ columns: { choice, choose, reset } }: { columns: Columns }) {
  const shown = shownColumns(choice);
  return (
    <span className="ml-auto max-sm:hidden">
      <DropdownMenu
        trigger={
          <Button variant="ghost">
            <Columns3 />
            Columns
          </Button>
        }
      >
        {OPTIONAL_COLUMNS.map((column) => (
          <DropdownMenuCheck
            key={column}
            checked={shown.includes(column)}
            onCheckedChange={(show) => choose(withColumn(choice, column, show))}
          >
            {COLUMN_LABEL[column]}
          </DropdownMenuCheck>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem disabled={isUsual(choice)} onSelect={reset}>
          Usual columns and widths
        </DropdownMenuItem>
      </DropdownMenu>
    </span>
  );
}
