"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { assistantLabel } from "@/components/assistants/assistant-label";
import { ReadError } from "@/components/assistants/read-error";
import {
  DeploymentProvider,
  useDeployments,
  useLangGraph,
} from "@/components/shell/deployment-provider";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount } from "@/lib/format";
import type { AssistantPage } from "@/lib/langgraph/assistant-page";
import { assistantPageQuery } from "@/lib/langgraph/assistant-page-query";
import type { AssistantSummary } from "@/lib/langgraph/types";

const TYPING_MS = 250;
const AT_ONCE = 25;

/** Any assistant of any deployment, found by its name. It exists only while it is open. */
export function AssistantPicker({
  slug,
  onClose,
  onPick,
}: {
  /** The deployment that is looked into at first. */
  slug: string;
  onClose: () => void;
  onPick: (slug: string, assistantId: string) => void;
}) {
  const all = useDeployments();
  const [chosen, setChosen] = useState(slug);
  const deployment = all.find((each) => each.slug === chosen) ?? all[0];
  return (
    <Dialog open size="md" onOpenChange={(open) => open || onClose()} title="Choose an assistant">
      {all.length > 1 && (
        <div className="px-4 pb-3">
          <Field label="Deployment">
            <Select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
              {all.map((each) => (
                <option key={each.slug} value={each.slug}>
                  {each.name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {deployment && (
        <DeploymentProvider key={chosen} deployment={deployment} all={all}>
          <Found onPick={(id) => onPick(deployment.slug, id)} />
        </DeploymentProvider>
      )}
    </Dialog>
  );
}

function Found({ onPick }: { onPick: (assistantId: string) => void }) {
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const name = asked.trim();
  const { data, error, refetch } = useQuery(
    assistantPageQuery(useLangGraph(), {
      filter: name ? { name } : {},
      page: 1,
      perPage: AT_ONCE,
    }),
  );

  function search(text: string) {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAsked(text), TYPING_MS);
  }

  return (
    <>
      <div className="px-4 pb-2">
        <SearchInput
          label="Search assistants by name"
          placeholder="Search by name"
          value={typed}
          onValueChange={search}
          className="max-w-none"
        />
      </div>
      <DialogBody className="px-2 pb-3">
        {error && <ReadError error={error} kept={Boolean(data)} onRetry={() => void refetch()} />}
        {data && (
          <>
            <p role="status" className="px-2 py-1 text-muted-foreground text-xs">
              {found(data)}
            </p>
            <ul>
              {data.rows.map((assistant) => (
                <li key={assistant.assistant_id}>
                  <Choice assistant={assistant} onPick={onPick} />
                </li>
              ))}
            </ul>
          </>
        )}
        {!data && !error && <Skeleton className="m-2 h-32" />}
      </DialogBody>
    </>
  );
}

function found({ rows, count, isAtLeast }: AssistantPage): string {
  const shown = rows.length;
  if (isAtLeast) return `The newest ${shown} are shown. Search to find others.`;
  if (count === 0) return "No assistant has such a name.";
  const all = count === 1 ? "1 assistant" : `${formatCount(count)} assistants`;
  return count > shown ? `${all}, the newest ${shown} shown. Search to find others.` : all;
}

function Choice({
  assistant,
  onPick,
}: {
  assistant: AssistantSummary;
  onPick: (id: string) => void;
}) {
  const { assistant_id, graph_id, version } = assistant;
  return (
    <button
      type="button"
      onClick={() => onPick(assistant_id)}
      className="flex min-h-9 w-full min-w-0 items-center gap-3 rounded-md px-2 py-1.5 text-left text-sm hover:bg-accent focus-visible:-outline-offset-2"
    >
      <span className="min-w-0 flex-1 truncate font-medium">{assistantLabel(assistant)}</span>
      <span className="max-w-[40%] shrink-0 truncate text-muted-foreground text-xs tabular-nums">
        {graph_id} · v{version}
      </span>
    </button>
  );
}
