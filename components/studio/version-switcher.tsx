"use client";

import { ChevronDown } from "lucide-react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import {
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu-item";
import { RelativeTime } from "@/components/ui/relative-time";
import { routes } from "@/lib/routes";
import type { StudioView } from "./use-studio-view";
import type { StudioTarget } from "./use-target";

const MOST_LISTED = 50;

/** Any version can be tried without being made active; choosing one starts a new thread. */
export function VersionSwitcher({ target, view }: { target: StudioTarget; view: StudioView }) {
  const { slug } = useDeployment();
  const { assistant, versions, isActive } = target;
  const isDraft = view.draft !== null;
  const shown = isDraft ? null : (view.version ?? assistant.version);
  const hidden = versions.length - MOST_LISTED;
  return (
    <DropdownMenu
      align="start"
      trigger={
        <Button
          size="sm"
          variant="ghost"
          aria-label={`${isDraft ? "Draft" : `Version ${shown}`}, switch version`}
        >
          <span className="tabular-nums">{isDraft ? "Draft" : `v${shown}`}</span>
          <span className={isActive ? "text-success" : "text-warning"}>
            · {isActive ? "Active" : isDraft ? "Not saved" : "Not active"}
          </span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <DropdownMenuLabel>Another version starts a new thread</DropdownMenuLabel>
      {versions.slice(0, MOST_LISTED).map(({ version, created_at }) => (
        <DropdownMenuItem
          key={version}
          checked={version === shown}
          hint={<RelativeTime value={created_at} length="narrow" />}
          onSelect={() =>
            version !== shown && view.tryVersion(version === assistant.version ? null : version)
          }
        >
          v{version}
          {version === assistant.version && " · Active"}
        </DropdownMenuItem>
      ))}
      {hidden > 0 && <DropdownMenuLabel>{hidden} older ones are under Versions</DropdownMenuLabel>}
      <DropdownMenuSeparator />
      <DropdownMenuItem href={routes.versions(slug, assistant.assistant_id)}>
        All versions
      </DropdownMenuItem>
    </DropdownMenu>
  );
}
