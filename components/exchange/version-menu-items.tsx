"use client";

import { CopyPlus, Download, Table2 } from "lucide-react";
import { WriteMenuItem } from "@/components/shell/write-menu-item";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import type { ListFormat } from "@/lib/list-file";

type Props = {
  onDuplicate: () => void;
  onExport: (which: "one" | "all") => void;
  onList: (format: ListFormat) => void;
};

export function VersionMenuItems({ onDuplicate, onExport, onList }: Props) {
  return (
    <>
      <WriteMenuItem icon={<CopyPlus />} onSelect={onDuplicate}>
        Duplicate as new assistant
      </WriteMenuItem>
      <DropdownMenuItem icon={<Download />} onSelect={() => onExport("one")}>
        Export this version…
      </DropdownMenuItem>
      <DropdownMenuItem icon={<Download />} onSelect={() => onExport("all")}>
        Export all versions…
      </DropdownMenuItem>
      <DropdownMenuItem icon={<Table2 />} onSelect={() => onList("csv")}>
        Download the list as CSV
      </DropdownMenuItem>
      <DropdownMenuItem icon={<Table2 />} onSelect={() => onList("json")}>
        Download the list as JSON
      </DropdownMenuItem>
    </>
  );
}
