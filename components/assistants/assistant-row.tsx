"use client";

import { MessageSquare, Pencil } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { assistantLabel, shorten, shortId } from "./assistant-label";
import { AssistantMenu } from "./assistant-menu";
import { AssistantName } from "./assistant-name";
import { COLUMN } from "./table-frame";

const ACTION = "text-muted-foreground max-sm:w-8 max-sm:px-0";

type AssistantRowProps = { assistant: AssistantSummary; note: ReactNode };

export function AssistantRow({ assistant, note }: AssistantRowProps) {
  const { slug } = useDeployment();
  const { assistant_id: id, graph_id, version, updated_at } = assistant;
  const label = shorten(assistantLabel(assistant));
  const action = buttonClass({ variant: "ghost", size: "sm", className: ACTION });
  return (
    <tr className="h-10 hover:bg-muted/60">
      <th scope="row" className={`${COLUMN.name} font-normal`}>
        <AssistantName assistant={assistant} note={note} />
      </th>
      <td className={COLUMN.graph}>
        <Badge tone="outline" title={graph_id}>
          {graph_id}
        </Badge>
      </td>
      <td className={`${COLUMN.version} tabular-nums`}>v{version}</td>
      <td className={`${COLUMN.updated} text-muted-foreground`}>
        <RelativeTime value={updated_at} length="narrow" />
      </td>
      <td className={COLUMN.id}>
        <span className="flex items-center gap-0.5">
          <code title={id} className="font-mono text-muted-foreground text-xs">
            {shortId(id)}
          </code>
          <CopyButton text={id} label="Copy ID" />
        </span>
      </td>
      <td className={COLUMN.actions}>
        <span className="flex items-center justify-end gap-0.5">
          <Link href={routes.edit(slug, id)} prefetch={false} className={action}>
            <Pencil aria-hidden className="sm:hidden" />
            <span className="max-sm:sr-only">Edit</span>
            <span className="sr-only">{label}</span>
          </Link>
          <Link href={routes.studio(slug, id)} prefetch={false} className={action}>
            <MessageSquare aria-hidden className="sm:hidden" />
            <span className="max-sm:sr-only">Studio</span>
            <span className="sr-only">with {label}</span>
          </Link>
          <AssistantMenu assistant={assistant} />
        </span>
      </td>
    </tr>
  );
}
