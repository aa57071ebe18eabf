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
import { useDeployment, useDeployments } from "@/components/shell/deployment-provider";
import { WriteMenuItem } from "@/components/shell/write-menu-item";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu-item";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { shorten } from "./assistant-label";
import type { AssistantDeeds } from "./use-assistant-deeds";

// Of more, one is chosen on a page.
const MOST_TARGETS = 3;

/** Where one can go from an assistant, and what can be done with it. */
export function AssistantMenuItems({
  assistant,
  onDo,
}: {
  assistant: AssistantSummary;
  onDo: AssistantDeeds;
}) {
  const { slug } = useDeployment();
  const others = useDeployments().filter((each) => each.slug !== slug);
  const { assistant_id: id } = assistant;
  return (
    <>
      <DropdownMenuItem icon={<History />} href={routes.versions(slug, id)}>
        Versions
      </DropdownMenuItem>
      <DropdownMenuItem icon={<GitCompareArrows />} href={routes.compare(slug, { a: id })}>
        Compare with…
      </DropdownMenuItem>
      <WriteMenuItem icon={<CopyPlus />} onSelect={onDo.duplicate}>
        Duplicate
      </WriteMenuItem>
      <DropdownMenuItem icon={<Download />} onSelect={onDo.export}>
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
      <DropdownMenuItem icon={<Copy />} onSelect={onDo.copyId}>
        Copy ID
      </DropdownMenuItem>
      <DropdownMenuSeparator />
      <WriteMenuItem icon={<Trash2 />} tone="destructive" onSelect={onDo.delete}>
        Delete
      </WriteMenuItem>
    </>
  );
}
