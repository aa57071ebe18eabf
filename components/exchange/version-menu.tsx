"use client";

import { CopyPlus, Download } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useDuplicateAssistant } from "@/components/assistants/use-duplicate-assistant";
import { WriteMenuItem } from "@/components/shell/write-menu-item";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { MoreActions } from "@/components/ui/more-actions";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";

const ExportDialog = dynamic(() => import("./export-dialog").then((part) => part.ExportDialog), {
  ssr: false,
});

/** What else can be done with one version: a copy of it as an assistant, or as a file. */
export function VersionMenu({
  assistant,
  version,
}: {
  assistant: Assistant;
  version: AssistantVersion;
}) {
  const [exporting, setExporting] = useState<"one" | "all">();
  const duplicate = useDuplicateAssistant();
  return (
    <>
      <MoreActions
        about={`version ${version.version}`}
        variant="outline"
        pending={duplicate.isPending}
      >
        <WriteMenuItem icon={<CopyPlus />} onSelect={() => duplicate.mutate(version)}>
          Duplicate as new assistant
        </WriteMenuItem>
        <DropdownMenuItem icon={<Download />} onSelect={() => setExporting("one")}>
          Export this version…
        </DropdownMenuItem>
        <DropdownMenuItem icon={<Download />} onSelect={() => setExporting("all")}>
          Export all versions…
        </DropdownMenuItem>
      </MoreActions>
      {exporting && (
        <ExportDialog
          assistant={assistant}
          version={exporting === "one" ? version.version : undefined}
          onClose={() => setExporting(undefined)}
        />
      )}
    </>
  );
}
