"use client";

import { CopyPlus, Download, Table2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useDuplicateAssistant } from "@/components/assistants/use-duplicate-assistant";
import { WriteMenuItem } from "@/components/shell/write-menu-item";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { MoreActions } from "@/components/ui/more-actions";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import type { ListFormat } from "@/lib/list-file";

const ExportDialog = dynamic(() => import("./export-dialog").then((part) => part.ExportDialog), {
  ssr: false,
});

const VersionsDownload = dynamic(
  () => import("@/components/downloads/versions-download").then((part) => part.VersionsDownload),
  { ssr: false },
);

/** What else can be done with one version: a copy of it as an assistant, or as a file. */
export function VersionMenu({
  assistant,
  version,
}: {
  assistant: Assistant;
  version: AssistantVersion;
}) {
  const [exporting, setExporting] = useState<"one" | "all">();
  const [listing, setListing] = useState<ListFormat | null>(null);
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
        <DropdownMenuItem icon={<Table2 />} onSelect={() => setListing("csv")}>
          Download the list as CSV
        </DropdownMenuItem>
        <DropdownMenuItem icon={<Table2 />} onSelect={() => setListing("json")}>
          Download the list as JSON
        </DropdownMenuItem>
      </MoreActions>
      {listing && (
        <VersionsDownload format={listing} assistant={assistant} onEnd={() => setListing(null)} />
      )}
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
