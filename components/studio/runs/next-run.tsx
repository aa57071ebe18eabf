"use client";

import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Skeleton } from "@/components/ui/skeleton";
import type { ServerInfo } from "@/lib/langgraph/types";
import { effectiveConfig } from "@/lib/run/effective-config";
import { inBothHomes } from "@/lib/run/past-configs";
import { schemaDefaults } from "@/lib/schema/schema-defaults";
import { nextRunNote } from "../config-used";
import { useRunSettings } from "../settings/kept-run-settings";
import type { StudioRun } from "../use-run";
import type { StudioTarget } from "../use-target";
import { ConfigTable } from "./config-table";
import { useDefaultAssistant, useThreadConfig } from "./use-past-configs";

type Props = { target: StudioTarget; run: StudioRun; info: ServerInfo };

/** What the next run is given: every layer of it is known. */
export function NextRun({ target, run, info }: Props) {
  const { plan, assistant, schemas } = target;
  const { deployment } = useLangGraph();
  const [{ recursionLimit }] = useRunSettings(deployment, assistant.assistant_id);
  const goesOn = run.fits ? run.state.threadId : null;
  const thread = useThreadConfig(goesOn);
  const defaultAssistant = useDefaultAssistant(plan?.graphId ?? assistant.graph_id);
  // What the run goes over: none of it counts as empty before it is known.
  const beneath = [
    ...(goesOn === null ? [] : [thread]),
    ...(plan?.throughDefault ? [defaultAssistant] : []),
  ];
  const failed = beneath.find(({ error }) => error !== null);
  if (failed) return <QueryError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!plan || beneath.some(({ data }) => data === undefined)) return <Skeleton className="h-40" />;
  const config =
    recursionLimit === null ? plan.config : { ...plan.config, recursion_limit: recursionLimit };
  const rows = effectiveConfig({
    defaults: schemaDefaults(schemas, plan.graphId),
    assistant: (plan.throughDefault ? defaultAssistant.data : assistant) ?? { config: {} },
    thread: (goesOn !== null && thread.data) || null,
    run: inBothHomes({ config, context: plan.context }, info),
  });
  return (
    <section aria-labelledby="next-run" className="flex min-w-0 flex-col gap-3">
      <h3 id="next-run" className="font-semibold text-base">
        Next run
      </h3>
      <p className="text-pretty text-muted-foreground text-sm">{nextRunNote(target)}</p>
      {run.state.threadId !== null && !run.fits && (
        <p className="text-pretty text-muted-foreground text-sm">
          It starts a new thread, because this one ran something else.
        </p>
      )}
      <ConfigTable rows={rows} schemas={schemas} isReading={!schemas && !target.schemasError} />
    </section>
  );
}
