"use client";

import { MessageSquare, Pencil, RotateCcw } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useId } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { WriteButton } from "@/components/shell/write-button";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import { Segmented } from "@/components/ui/segmented";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { differingFields } from "@/lib/versions/compare";
import { stampOf } from "@/lib/versions/save-stamp";
import { ContentSkeleton } from "./content-skeleton";
import { DiffSkeleton } from "./diff-skeleton";
import { LabelBar, VersionMenu } from "./lazy-parts";
import type { VersionsView } from "./use-versions-view";

// Each with the reading of schemas, which the rest of the page can do without.
const VersionContent = dynamic(
  () => import("./version-content").then((module) => module.VersionContent),
  { ssr: false, loading: ContentSkeleton },
);
const VersionDiff = dynamic(() => import("./version-diff").then((module) => module.VersionDiff), {
  ssr: false,
  loading: DiffSkeleton,
});

const VIEWS = [
  { value: "content", label: "Content" },
  { value: "diff", label: "Compare" },
] as const;

/** The chosen version: what can be done with it, what it holds, and how it differs from another. */
export function VersionPanel({
  version,
  versions,
  assistant,
  view,
  restoring,
  disabled,
  onRestore,
}: {
  version: AssistantVersion;
  versions: AssistantVersion[];
  assistant: Assistant;
  view: VersionsView;
  restoring: boolean;
  disabled: boolean;
  onRestore: () => void;
}) {
  const { slug, role } = useDeployment();
  const { assistant_id: id, version: number, created_at } = version;
  const { against } = view;
  const sameId = useId();
  const isActive = number === assistant.version;
  const isSame = differingFields(version, assistant).length === 0;
  const { note, author } = stampOf(version, versions);
  const link = buttonClass({ variant: "outline", size: "sm" });
  return (
    <Section
      title={
        <span className="flex items-center gap-2 tabular-nums">
          Version {number}
          {isActive && (
            <Badge tone="success" dot>
              Active
            </Badge>
          )}
        </span>
      }
      description={
        <>
          Made <RelativeTime value={created_at} />
          {author && ` by ${author}`}
        </>
      }
      actions={
        <>
          {isActive ? (
            <Link href={routes.edit(slug, id)} prefetch={false} className={link}>
              <Pencil aria-hidden />
              {role === "editor" ? "Edit" : "View"}
            </Link>
          ) : (
            <WriteButton
              size="sm"
              variant="outline"
              icon={<RotateCcw />}
              pending={restoring}
              disabled={disabled && !restoring}
              // It keeps its place in the tab order, so that everyone can learn why.
              aria-disabled={isSame || undefined}
              aria-describedby={isSame ? sameId : undefined}
              onClick={() => isSame || onRestore()}
            >
              Restore as new version
            </WriteButton>
          )}
          <Link
            href={routes.studio(slug, id, isActive ? {} : { version: String(number) })}
            prefetch={false}
            className={link}
          >
            <MessageSquare aria-hidden />
            {isActive ? "Open in Studio" : "Try in Studio"}
          </Link>
          <VersionMenu assistant={assistant} version={version} />
        </>
      }
      className="flex flex-col gap-4"
    >
      <LabelBar assistantId={id} version={number} />
      {isSame && !isActive && (
        <p id={sameId} className="text-muted-foreground text-sm">
          It holds the same as the active version, so there is nothing to restore.
        </p>
      )}
      {note && (
        <p className="whitespace-pre-wrap border-border border-l-2 pl-3 text-sm [overflow-wrap:anywhere]">
          {note}
        </p>
      )}
      {against !== null && (
        <div>
          <Segmented label="View" options={VIEWS} value={view.view} onValueChange={view.setView} />
        </div>
      )}
      {view.view === "diff" && against !== null ? (
        <VersionDiff
          assistant={assistant}
          versions={versions}
          version={version}
          against={against}
          mode={view.mode}
          onCompare={view.compare}
          onModeChange={view.setMode}
        />
      ) : (
        <VersionContent key={number} version={version} />
      )}
    </Section>
  );
}
