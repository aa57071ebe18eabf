"use client";

import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { Switch } from "@/components/ui/switch";
import { Tooltip } from "@/components/ui/tooltip";
import type { AssistantVersion } from "@/lib/langgraph/types";
import { useSecretTest } from "./use-secret-test";
import { valuesSummary } from "./version-summary";

export function VersionRow({
  version,
  isActive,
  isSelected,
  pending,
  disabled,
  onSelect,
  onActivate,
}: {
  version: AssistantVersion;
  isActive: boolean;
  isSelected: boolean;
  pending: boolean;
  disabled: boolean;
  onSelect: () => void;
  onActivate: () => void;
}) {
  const { version: number, name, graph_id, created_at } = version;
  const isSecret = useSecretTest(version.assistant_id);
  return (
    <li className={cn("relative", isSelected ? "bg-accent" : "hover:bg-muted/60")}>
      <button
        type="button"
        aria-current={isSelected || undefined}
        onClick={onSelect}
        className="flex w-full min-w-0 flex-col gap-0.5 border-transparent border-l-2 py-2.5 pr-14 pl-3 text-left text-sm focus-visible:-outline-offset-2 aria-[current]:border-primary"
      >
        <span className="flex items-baseline gap-2">
          <span className="font-medium tabular-nums">Version {number}</span>
          <RelativeTime value={created_at} className="text-muted-foreground text-xs" />
        </span>
        <span className="max-w-full truncate text-muted-foreground text-xs">
          {name.slice(0, 200) || "Untitled"} · {graph_id}
        </span>
        <span className="max-w-full truncate text-muted-foreground text-xs">
          {valuesSummary(version, isSecret)}
        </span>
      </button>
      <span className="absolute top-1.5 right-3">
        <Tooltip
          side="bottom"
          content={
            isActive
              ? "This version is active. To change that, switch another one on."
              : `Make version ${number} active: the next run uses it.`
          }
        >
          <Switch
            aria-label={`Version ${number} active`}
            aria-disabled={isActive || disabled || undefined}
            checked={isActive}
            pending={pending}
            onCheckedChange={(on) => on && !disabled && onActivate()}
          />
        </Tooltip>
      </span>
    </li>
  );
}
