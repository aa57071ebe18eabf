"use client";

import { MessageSquare } from "lucide-react";
import Link from "next/link";
import { assistantLabel, shortId, titleText } from "@/components/assistants/assistant-label";
import { DefaultBadge } from "@/components/assistants/default-badge";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { CopyButton } from "@/components/ui/copy-button";
import { ActiveSwitch } from "@/components/versions/active-switch";
import type { useVersionChanges } from "@/components/versions/use-version-changes";
import { VersionSelect } from "@/components/versions/version-select";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";

type ManageHeaderProps = {
  assistant: Assistant;
  versions: AssistantVersion[];
  /** The number of the version in the form. */
  chosen: number;
  changes: ReturnType<typeof useVersionChanges>;
  inStudio: boolean;
  onVersion: (version: number) => void;
  onActivate: (version: AssistantVersion) => void;
};

export function ManageHeader(props: ManageHeaderProps) {
  const { assistant, versions, chosen, changes, inStudio, onVersion, onActivate } = props;
  const { slug } = useDeployment();
  const { assistant_id: id, version: active } = assistant;
  const label = assistantLabel(assistant);
  const version = versions.find((one) => one.version === chosen);
  return (
    <header className="mb-5 flex flex-col gap-3">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <h3 title={titleText(label)} className="min-w-0 truncate font-semibold text-lg">
          {label}
        </h3>
        <Badge tone="outline" title={`Graph ${assistant.graph_id}`} className="min-w-0 max-w-40">
          {assistant.graph_id}
        </Badge>
        {isDefaultAssistant(assistant) && <DefaultBadge />}
        {!inStudio && (
          <Link
            href={routes.studio(slug, id)}
            prefetch={false}
            className={buttonClass({ size: "sm", variant: "outline", className: "ml-auto" })}
          >
            <MessageSquare aria-hidden />
            Use in Studio
          </Link>
        )}
      </div>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        {versions.length > 1 && (
          <div className="min-w-40 max-w-72 flex-1">
            <VersionSelect
              label="Version"
              assistantId={id}
              versions={versions}
              active={active}
              value={chosen}
              onChange={(number) => number !== null && onVersion(number)}
            />
          </div>
        )}
        <div className="flex flex-col gap-1.5 text-sm">
          <span aria-hidden className="font-medium">
            Active
          </span>
          <span className="flex h-8 items-center gap-2">
            <ActiveSwitch
              version={chosen}
              isActive={chosen === active}
              pending={changes.activating === chosen}
              disabled={changes.isPending || !version}
              onActivate={() => version && onActivate(version)}
            />
            {versions.length <= 1 && <span className="tabular-nums">v{active}</span>}
          </span>
        </div>
        <dl className="flex min-w-0 flex-col gap-1.5 text-sm">
          <dt className="font-medium">Assistant ID</dt>
          <dd className="flex h-8 items-center gap-1">
            <code title={id} className="font-mono text-muted-foreground text-xs">
              {shortId(id)}
            </code>
            <CopyButton text={id} label="Copy assistant ID" />
          </dd>
        </dl>
      </div>
    </header>
  );
}
