"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { assistantLabel } from "@/components/assistants/assistant-label";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Badge } from "@/components/ui/badge";
import { DialogBody } from "@/components/ui/dialog";
import { SearchInput } from "@/components/ui/search-input";
import { Spinner } from "@/components/ui/spinner";
import { formatCount } from "@/lib/format";
import { assistantPageQuery } from "@/lib/langgraph/assistant-page-query";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";

const MOST_FOUND = 50;

/** Assistants by name, each a link to its Studio. */
export function AssistantSearch(props: { currentId: string; onChoose: () => void }) {
  const { currentId, onChoose } = props;
  const client = useLangGraph();
  const [typed, setTyped] = useState("");
  const name = useDeferredValue(typed.trim());
  const found = useQuery(
    assistantPageQuery(client, {
      filter: name ? { name } : {},
      page: 1,
      perPage: MOST_FOUND,
    }),
  );
  const { rows = [], count = 0, isAtLeast = false } = found.data ?? {};
  return (
    <>
      <div className="px-4 pb-3">
        <SearchInput
          label="Search assistants"
          placeholder="Search by name…"
          value={typed}
          onValueChange={setTyped}
          className="max-w-none"
        />
      </div>
      <DialogBody className="min-h-48 border-border border-t px-2 py-2">
        {found.isPending && <Spinner label="Loading assistants…" className="m-2" />}
        {found.error && !found.data && (
          <QueryError error={found.error} onRetry={() => void found.refetch()} />
        )}
        {found.data && rows.length === 0 && (
          <p className="p-2 text-muted-foreground text-sm">No assistant has this in its name.</p>
        )}
        <ul>
          {rows.map((assistant) => (
            <Row
              key={assistant.assistant_id}
              assistant={assistant}
              current={assistant.assistant_id === currentId}
              onChoose={onChoose}
            />
          ))}
        </ul>
        {count > rows.length && rows.length > 0 && (
          <p className="p-2 text-muted-foreground text-xs">
            {isAtLeast ? "The first " : ""}
            {formatCount(rows.length)}
            {isAtLeast ? "" : ` of ${formatCount(count)}`}. Search to find the others.
          </p>
        )}
      </DialogBody>
    </>
  );
}

function Row(props: { assistant: AssistantSummary; current: boolean; onChoose: () => void }) {
  const { assistant, current, onChoose } = props;
  const { slug } = useDeployment();
  return (
    <li>
      <Link
        href={routes.studio(slug, assistant.assistant_id)}
        prefetch={false}
        aria-current={current ? "page" : undefined}
        onClick={onChoose}
        className="flex min-h-9 min-w-0 items-center gap-2 rounded-md px-2 text-sm hover:bg-accent aria-[current]:bg-accent"
      >
        <span className="min-w-0 flex-1 truncate">{assistantLabel(assistant)}</span>
        <Badge tone="outline" className="max-w-32">
          {assistant.graph_id}
        </Badge>
        <span className="w-8 text-right text-muted-foreground text-xs tabular-nums">
          v{assistant.version}
        </span>
      </Link>
    </li>
  );
}
