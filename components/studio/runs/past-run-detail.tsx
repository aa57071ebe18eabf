"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button-class";
import { CopyButton } from "@/components/ui/copy-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { toRosterError } from "@/lib/errors";
import { graphSchemasQuery } from "@/lib/langgraph/graph-schemas-query";
import { assistantQueries } from "@/lib/langgraph/queries";
import { routes } from "@/lib/routes";
import type { PastConfig } from "@/lib/run/past-configs";
import type { StudioTarget } from "../use-target";
import { ConfigTable } from "./config-table";
import { RUN_BADGES, ranAs } from "./run-words";

type Props = { target: StudioTarget; past: PastConfig };

/** One run of the thread: what ran, and the configuration that it had. */
export function PastRunDetail({ target, past }: Props) {
  const { run, ran, rows } = past;
  const { assistant } = target;
  const { word, tone } = RUN_BADGES[run.status];
  const schemas = useRunSchemas(target, past);
  return (
    <section aria-labelledby="past-run" className="flex min-w-0 flex-col gap-3">
      <div className="flex min-w-0 flex-col gap-1">
        <h3 id="past-run" className="flex min-w-0 items-center gap-2 font-semibold text-base">
          <span className="min-w-0 break-words">{ranAs(ran, assistant.assistant_id)}</span>
          <Badge tone={tone}>{word}</Badge>
        </h3>
        <p className="flex min-w-0 items-center gap-1 text-muted-foreground text-xs">
          <RelativeTime value={run.created_at} className="shrink-0" />
          <span aria-hidden>·</span>
          <code className="min-w-0 truncate font-mono">{run.run_id}</code>
          <CopyButton text={run.run_id} label="Copy run id" />
        </p>
      </div>
      <Ran target={target} past={past} />
      <h4 className="font-medium text-sm">Config used</h4>
      {rows ? (
        <ConfigTable rows={rows} {...schemas} />
      ) : (
        <p className="text-pretty text-muted-foreground text-sm">
          The server does not say what this run was given.
        </p>
      )}
    </section>
  );
}

/** Which assistant and version ran, with the way there. */
function Ran({ target, past }: Props) {
  const { slug } = useDeployment();
  const { ran, throughDefault } = past;
  const { assistant, versions } = target;
  const owner = useOwner(target, ran.assistantId);
  const number = ran.version ?? ran.draftOf;
  const isHere = ran.assistantId === assistant.assistant_id;
  const isThere = !isHere || versions.some(({ version }) => version === number);
  const name = owner.name ?? "an assistant";
  return (
    <div className="flex min-w-0 flex-col items-start gap-2 text-sm">
      <p className="min-w-0 text-pretty break-words text-muted-foreground">
        {ran.version !== null
          ? `Ran v${ran.version} of ${name}.`
          : ran.draftOf !== null
            ? `Ran a draft of ${name}, based on v${ran.draftOf} and not saved then.`
            : `Ran ${name}. Roster did not start this run, so which version ran is not known.`}
        {throughDefault &&
          " It went through the graph’s default assistant, so that no value of the active version slipped in."}
      </p>
      {number !== null && ran.assistantId !== null && isThere && !owner.isGone && (
        <Link
          href={routes.versions(slug, ran.assistantId, { version: String(number) })}
          prefetch={false}
          className={buttonClass({ variant: "outline", size: "sm" })}
        >
          See v{number}
        </Link>
      )}
    </div>
  );
}

function useOwner({ assistant }: StudioTarget, id: string | null) {
  const client = useLangGraph();
  const isHere = id === null || id === assistant.assistant_id;
  const other = useQuery({ ...assistantQueries(client).detail(id ?? ""), enabled: !isHere });
  const owner = isHere ? assistant : other.data;
  const isGone = other.error !== null && toRosterError(other.error).code === "not_found";
  const name = owner ? shorten(assistantLabel(owner), 40) : isGone ? "a deleted assistant" : null;
  return { name, isGone };
}

/** The schemas that say which values are secret: of the graph that ran. */
function useRunSchemas(target: StudioTarget, { run, graphId }: PastConfig) {
  const client = useLangGraph();
  const isOther = graphId !== null && graphId !== target.assistant.graph_id;
  // The run's assistant may be deleted, or have another graph now.
  const other = useQuery({
    ...graphSchemasQuery(client, useQueryClient(), graphId ?? "", run.assistant_id),
    enabled: isOther,
    retryOnMount: true,
  });
  const isOfGraph = other.data?.graph_id === null || other.data?.graph_id === graphId;
  return isOther
    ? { schemas: isOfGraph ? other.data : undefined, isReading: other.isPending }
    : { schemas: target.schemas, isReading: !target.schemas && !target.schemasError };
}
