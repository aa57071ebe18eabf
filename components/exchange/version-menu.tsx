"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useDuplicateAssistant } from "@/components/assistants/use-duplicate-assistant";
import { lazyMenuItems } from "@/components/ui/lazy-menu-items";
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

const Items = lazyMenuItems(() =>
  import("./version-menu-items").then((part) => part.VersionMenuItems),
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
        <Items
          onDuplicate={() => duplicate.mutate(version)}
          onExport={setExporting}
          onList={setListing}
        />
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
