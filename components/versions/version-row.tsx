"use client";

import dynamic from "next/dynamic";
import { AbsoluteTime } from "@/components/ui/absolute-time";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AssistantVersion } from "@/lib/langgraph/types";
import type { SaveSaid } from "@/lib/versions/save-stamp";
import { ActiveSwitch } from "./active-switch";
import { VersionLabels } from "./lazy-parts";

// With the diff of texts, which the list itself can do without.
const ChangeSummaryLine = dynamic(
  () => import("./change-summary-line").then((module) => module.ChangeSummaryLine),
  { ssr: false, loading: () => "…" },
);

type VersionRowProps = {
  version: AssistantVersion;
  /** The version before it; undefined for the first. */
  before: AssistantVersion | undefined;
  said: SaveSaid;
  isActive: boolean;
  isSelected: boolean;
  pending: boolean;
  disabled: boolean;
  onSelect: () => void;
  onActivate: () => void;
};

// Stable, so that it is called when a row becomes the chosen one and not on each rendering.
function scrollTo(row: HTMLElement | null) {
  const list = row?.parentElement;
  if (!row || !list) return;
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop += inner.top - outer.top;
  if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

export function VersionRow(props: VersionRowProps) {
  const { version, before, said, isActive, isSelected, pending, disabled, onActivate } = props;
  const { version: number, created_at } = version;
  return (
    <li
      ref={isSelected ? scrollTo : null}
      className={cn("relative", isSelected ? "bg-accent" : "hover:bg-muted/60")}
    >
      <button
        type="button"
        aria-current={isSelected || undefined}
        onClick={props.onSelect}
        className="flex w-full min-w-0 flex-col gap-0.5 border-transparent border-l-2 py-2.5 pr-3 pl-3 text-left text-sm focus-visible:-outline-offset-2 aria-[current]:border-primary"
      >
        <span className="flex items-baseline gap-2 pr-11">
          <span className="whitespace-nowrap font-medium tabular-nums">Version {number}</span>
          <RelativeTime value={created_at} className="truncate text-muted-foreground text-xs" />
        </span>
        {said.note && (
          <span className="line-clamp-2 max-w-full [overflow-wrap:anywhere]">{said.note}</span>
        )}
        <span className="max-w-full truncate text-muted-foreground text-xs">
          <ChangeSummaryLine version={version} before={before} />
        </span>
        <span className="max-w-full truncate text-muted-foreground text-xs tabular-nums">
          <AbsoluteTime value={created_at} />
          {said.author && ` · ${said.author}`}
        </span>
        <VersionLabels assistantId={version.assistant_id} version={number} />
      </button>
      <span className="absolute top-1.5 right-3">
        <ActiveSwitch
          version={number}
          isActive={isActive}
          pending={pending}
          disabled={disabled}
          onActivate={onActivate}
        />
      </span>
    </li>
  );
}
