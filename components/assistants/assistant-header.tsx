"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { Assistant } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { assistantLabel, shortId, titleText } from "./assistant-label";
import { AssistantMenu } from "./assistant-menu";
import { DefaultBadge } from "./default-badge";
import { GraphBadge } from "./graph-badge";

type AssistantTab = "edit" | "versions" | "studio";

const TABS: { tab: AssistantTab; label: string }[] = [
  { tab: "edit", label: "Edit" },
  { tab: "versions", label: "Versions" },
  { tab: "studio", label: "Studio" },
];

/** What every page of one assistant begins with: where one is, which assistant, what can be done. */
export function AssistantHeader({
  assistant,
  current,
}: {
  assistant: Assistant;
  current: AssistantTab;
}) {
  const { slug, role } = useDeployment();
  const router = useRouter();
  const { assistant_id: id, graph_id, version } = assistant;
  const label = assistantLabel(assistant);
  return (
    <header className="mb-5 flex flex-col gap-3">
      <div className="flex min-w-0 items-center gap-x-3 gap-y-1.5 max-sm:flex-wrap">
        <AssistantsCrumb />
        <h1
          title={titleText(label)}
          className="min-w-0 truncate font-semibold text-lg max-sm:order-1 max-sm:basis-full"
        >
          {label}
        </h1>
        <div className="flex min-w-0 items-center gap-2 max-sm:order-2 max-sm:basis-full sm:shrink-0">
          {isDefaultAssistant(assistant) && <DefaultBadge />}
          <GraphBadge graphId={graph_id} className="shrink sm:max-w-48" />
          <Badge tone="success" dot>
            v{version} active
          </Badge>
          <code title={id} className="whitespace-nowrap font-mono text-muted-foreground text-xs">
            {shortId(id)}
          </code>
          <CopyButton text={id} label="Copy assistant ID" className="-ml-1.5" />
        </div>
        <div className="ml-auto">
          <AssistantMenu
            assistant={assistant}
            onDeleted={() => router.push(routes.assistants(slug))}
          />
        </div>
      </div>
      <NavTabs label="Assistant">
        {TABS.map(({ tab, label: text }) => (
          <Link
            key={tab}
            href={routes[tab](slug, id)}
            aria-current={tab === current ? "page" : undefined}
          >
            {tab === "edit" && role !== "editor" ? "View" : text}
          </Link>
        ))}
      </NavTabs>
    </header>
  );
}

export function AssistantsCrumb() {
  const { slug } = useDeployment();
  return (
    <nav aria-label="Breadcrumb" className="flex shrink-0 items-center gap-3">
      <Link
        href={routes.assistants(slug)}
        className="inline-flex min-h-6 items-center rounded-sm text-muted-foreground hover:text-foreground hover:underline"
      >
        Assistants
      </Link>
      <span aria-hidden className="text-muted-foreground max-sm:hidden">
        /
      </span>
    </nav>
  );
}
