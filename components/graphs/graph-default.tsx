"use client";

import { History, MessageSquare, Pencil } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { assistantLabel, shortId } from "@/components/assistants/assistant-label";
import { useDeployment } from "@/components/shell/deployment-provider";
import { buttonClass } from "@/components/ui/button-class";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import type { Assistant } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";

/** The assistant that the server made of the graph, or why there is none. */
export function GraphDefault({ own }: { own: Assistant | undefined }) {
  const { slug, role } = useDeployment();
  if (!own) {
    return (
      <p className="text-pretty rounded-lg border border-border px-4 py-3 text-muted-foreground text-sm">
        The server has no default assistant of this graph: it may have been deleted, or the graph
        was taken out of the deployment. What is below is asked through another assistant of it.
      </p>
    );
  }
  const { assistant_id: id, version, updated_at } = own;
  return (
    <Section
      title="Default assistant"
      description="What runs where only the graph’s id is given. It holds no values unless somebody saved some."
      actions={
        <>
          <Action href={routes.studio(slug, id)} icon={<MessageSquare aria-hidden />}>
            Open in Studio
          </Action>
          <Action href={routes.edit(slug, id)} icon={<Pencil aria-hidden />}>
            {role === "editor" ? "Edit" : "View"}
          </Action>
          <Action href={routes.versions(slug, id)} icon={<History aria-hidden />}>
            Versions
          </Action>
        </>
      }
    >
      <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Link
          href={routes.edit(slug, id)}
          prefetch={false}
          className="min-w-0 truncate rounded-sm font-medium hover:underline"
        >
          {assistantLabel(own)}
        </Link>
        <span className="text-muted-foreground tabular-nums">
          v{version}, changed <RelativeTime value={updated_at} />
        </span>
        <span className="flex items-center gap-0.5">
          <code title={id} className="font-mono text-muted-foreground text-xs">
            {shortId(id)}
          </code>
          <CopyButton text={id} label="Copy assistant ID" />
        </span>
      </p>
    </Section>
  );
}

type ActionProps = { href: Route; icon: ReactNode; children: string };

function Action({ href, icon, children }: ActionProps) {
  return (
    <Link href={href} prefetch={false} className={buttonClass({ variant: "outline", size: "sm" })}>
      {icon}
      {children}
    </Link>
  );
}
