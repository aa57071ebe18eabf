"use client";

import { Download, File } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { fileSize } from "@/lib/run/file-size";

type Props = { name: string; type: string; size: number; onDownload: () => void };

/** A file of a message, to be kept. */
export function FileChip({ name, type, size, onDownload }: Props) {
  return (
    <div className="flex min-w-0 max-w-full items-center gap-2 rounded-md border border-border bg-background py-1 pr-1 pl-2.5 text-sm">
      <File aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      <span className="min-w-0">
        <span className="block truncate" title={name}>
          {name}
        </span>
        <span className="block truncate text-muted-foreground text-xs">
          {type} · {fileSize(size)}
        </span>
      </span>
      <IconButton size="sm" label={`Download ${name}`} icon={<Download />} onClick={onDownload} />
    </div>
  );
}
