"use client";

import {
  Copy,
  CopyPlus,
  Download,
  GitCompareArrows,
  History,
  Send,
  Trash2,
  Upload,
} from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { useDeployment, useDeployments } from "@/components/shell/deployment-provider";
import { usePageActions } from "@/components/shell/page-actions";
import { WriteMenuItem } from "@/components/shell/write-menu-item";
import { copyText } from "@/components/ui/copy-text";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu-item";
import { MoreActions } from "@/components/ui/more-actions";
import { toast } from "@/components/ui/toast";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { assistantLabel, shorten } from "./assistant-label";
import { useDuplicateAssistant } from "./use-duplicate-assistant";

// Without `ssr: false` the page would give way to its skeleton while these are loaded.
const ExportDialog = dynamic(
  () => import("@/components/exchange/export-dialog").then((part) => part.ExportDialog),
  { ssr: false },
);
const DeleteDialog = dynamic(() => import("./delete-dialog").then((part) => part.DeleteDialog), {
  ssr: false,
});

// Of more, one is chosen on a page.
const MOST_TARGETS = 3;

/** What can be done with one assistant besides opening it. */
export function AssistantMenu({
  assistant,
  first,
  onDeleted,
}: {
  assistant: AssistantSummary;
  /** Items before the others. */
  first?: ReactNode;
  onDeleted?: () => void;
}) {
  const { slug } = useDeployment();
  const others = useDeployments().filter((each) => each.slug !== slug);
  const [deleting, setDeleting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const duplicate = useDuplicateAssistant();
  const { assistant_id: id } = assistant;
  // Of the page's own assistant; a row's are for its row.
  const isPage = onDeleted !== undefined;
  usePageActions(() =>
    isPage
      ? [
          { label: "Duplicate", writes: true, run: () => duplicate.mutate(id) },
          { label: "Export…", run: () => setExporting(true) },
          { label: "Copy ID", run: () => void copyId(id) },
          { label: "Delete…", writes: true, run: () => setDeleting(true) },
        ]
      : [],
  );
  return (
    <>
      <MoreActions about={shorten(assistantLabel(assistant))} pending={duplicate.isPending}>
        {first}
        <DropdownMenuItem icon={<History />} href={routes.versions(slug, id)}>
          Versions
        </DropdownMenuItem>
        <DropdownMenuItem icon={<GitCompareArrows />} href={routes.compare(slug, { a: id })}>
          Compare with…
        </DropdownMenuItem>
        <WriteMenuItem icon={<CopyPlus />} onSelect={() => duplicate.mutate(id)}>
          Duplicate
        </WriteMenuItem>
        <DropdownMenuItem icon={<Download />} onSelect={() => setExporting(true)}>
          Export…
        </DropdownMenuItem>
        <WriteMenuItem icon={<Upload />} href={routes.importAssistant(slug, { into: id })}>
          Import versions…
        </WriteMenuItem>
        {others.length > MOST_TARGETS && (
          <DropdownMenuItem
            icon={<Send />}
            href={routes.importAssistant(slug, { from: `${slug}/${id}` })}
          >
            Copy to another deployment…
          </DropdownMenuItem>
        )}
        {(others.length > MOST_TARGETS ? [] : others).map((other) => (
          <DropdownMenuItem
            key={other.slug}
            icon={<Send />}
            disabled={other.off !== null}
            hint={other.off?.hint}
            href={routes.importAssistant(other.slug, { from: `${slug}/${id}` })}
          >
            Copy to {shorten(other.name, 30).replace(/…$/, "")}…
          </DropdownMenuItem>
        ))}
        <DropdownMenuItem icon={<Copy />} onSelect={() => void copyId(id)}>
          Copy ID
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <WriteMenuItem icon={<Trash2 />} tone="destructive" onSelect={() => setDeleting(true)}>
          Delete
        </WriteMenuItem>
      </MoreActions>
      {exporting && <ExportDialog assistant={assistant} onClose={() => setExporting(false)} />}
      {deleting && (
        <DeleteDialog
          assistant={assistant}
          onClose={() => setDeleting(false)}
          onDeleted={onDeleted}
        />
      )}
    </>
  );
}

async function copyId(id: string) {
  const near = document.getElementById("main") ?? document.body;
  const copied = await copyText(id, near);
  toast(
    copied
      ? { title: "ID copied", tone: "success" }
      : { title: "Could not copy", description: id, tone: "warning" },
  );
}
