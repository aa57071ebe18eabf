"use client";

import { Download } from "lucide-react";
import { type ReactNode, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import type { ListFormat } from "@/lib/list-file";

type DownloadMenuProps = {
  /** What the rows of the list are: "assistants". */
  what: string;
  size?: "sm" | "md";
  /** Reads the list and hands the file over; it is there while that goes on. */
  children: (format: ListFormat, onEnd: () => void) => ReactNode;
};

/** The way to a list as a file, in one of two formats. */
export function DownloadMenu({ what, size = "md", children }: DownloadMenuProps) {
  const [format, setFormat] = useState<ListFormat | null>(null);
  return (
    <>
      <DropdownMenu
        trigger={
          <Button
            size={size}
            variant={size === "sm" ? "ghost" : "secondary"}
            icon={<Download />}
            aria-label={`Download ${what}`}
          >
            {size === "md" && <span className="max-sm:hidden">Download</span>}
          </Button>
        }
      >
        <DropdownMenuItem hint="for spreadsheets" onSelect={() => setFormat("csv")}>
          CSV
        </DropdownMenuItem>
        <DropdownMenuItem hint="for programs" onSelect={() => setFormat("json")}>
          JSON
        </DropdownMenuItem>
      </DropdownMenu>
      {format && <Suspense>{children(format, () => setFormat(null))}</Suspense>}
    </>
  );
}
