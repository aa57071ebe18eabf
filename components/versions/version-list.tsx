"use client";

import { type MouseEvent, useId, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/format";
import type { AssistantVersion } from "@/lib/langgraph/types";
import { stampOf } from "@/lib/versions/save-stamp";
import { VersionRow } from "./version-row";

const AT_ONCE = 50;

export function VersionList({
  versions,
  active,
  selected,
  activating,
  disabled,
  onSelect,
  onActivate,
}: {
  versions: AssistantVersion[];
  active: number;
  selected: number;
  activating: number | null;
  disabled: boolean;
  onSelect: (version: number) => void;
  onActivate: (version: AssistantVersion) => void;
}) {
  const id = useId();
  const [wanted, setWanted] = useState(AT_ONCE);
  const upToSelected = versions.findIndex(({ version }) => version === selected) + 1;
  const shown = versions.slice(0, Math.max(wanted, upToSelected));
  const hidden = versions.length - shown.length;

  function showMore({ currentTarget }: MouseEvent<HTMLElement>) {
    const list = currentTarget.closest("ol");
    flushSync(() => setWanted(shown.length + AT_ONCE));
    // The button moves on or goes, so the focus goes on with what it brought.
    list?.children[shown.length]?.querySelector("button")?.focus();
  }

  return (
    <section
      aria-labelledby={id}
      className="flex min-w-0 flex-col overflow-hidden rounded-lg border border-border bg-card max-lg:max-h-80 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-11.5rem)]"
    >
      <div className="flex h-9 shrink-0 items-center justify-between border-border border-b bg-muted px-3 text-muted-foreground text-xs">
        <h2 id={id} className="font-medium">
          {versions.length === 1 ? "1 version" : `${formatCount(versions.length)} versions`}
        </h2>
        <span aria-hidden>Active</span>
      </div>
      <ol className="min-h-0 divide-y divide-border overflow-y-auto">
        {shown.map((version, index) => (
          <VersionRow
            key={version.version}
            version={version}
            before={versions[index + 1]}
            said={stampOf(version, versions)}
            isActive={version.version === active}
            isSelected={version.version === selected}
            pending={version.version === activating}
            disabled={disabled}
            onSelect={() => onSelect(version.version)}
            onActivate={() => onActivate(version)}
          />
        ))}
        {hidden > 0 && (
          <li className="p-2 text-center">
            <Button size="sm" variant="ghost" onClick={showMore}>
              Show {Math.min(hidden, AT_ONCE)} more
            </Button>
          </li>
        )}
      </ol>
    </section>
  );
}
