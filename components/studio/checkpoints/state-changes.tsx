import { QueryError } from "@/components/shell/query-error";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { TextLines } from "@/components/versions/text-lines";
import type { ThreadState } from "@/lib/langgraph/types";
import { sameJson } from "@/lib/langgraph/values";
import type { CheckpointFact } from "@/lib/run/checkpoint-facts";
import { readableJson } from "@/lib/versions/readable-json";
import type { CheckpointProps } from "./checkpoint-detail";
import { checkpointName, useCheckpoint } from "./use-checkpoints";

type Props = CheckpointProps & { state: ThreadState; fact: CheckpointFact | undefined };

/** What differs between the state of another checkpoint, at first the one before, and this one. */
export function StateChanges({ view, threadId, id, checkpoints, state, fact }: Props) {
  const { facts, byId } = checkpoints;
  const others = facts.filter((each) => each.id !== id);
  const against = view.against ?? fact?.parentId ?? others[0]?.id ?? null;
  if (against === null) {
    return <p className="text-muted-foreground text-sm">It is the only checkpoint so far.</p>;
  }
  const isListed = others.some((each) => each.id === against);
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Field label="Compared with" className="max-w-sm">
        <Select value={against} onChange={(event) => view.compareWith(event.currentTarget.value)}>
          {!isListed && <option value={against}>{against}</option>}
          {others.map((each) => (
            <option key={each.id} value={each.id}>
              {checkpointName(each)}
              {each.id === fact?.parentId ? " (the one before)" : ""}
            </option>
          ))}
        </Select>
      </Field>
      <Difference
        key={against}
        threadId={threadId}
        id={against}
        known={byId.get(against)}
        now={state}
      />
    </div>
  );
}

type DifferenceProps = {
  threadId: string;
  id: string;
  known: ThreadState | undefined;
  now: ThreadState;
};

function Difference({ threadId, id, known, now }: DifferenceProps) {
  const { state, error, retry } = useCheckpoint(threadId, id, known);
  if (error) return <QueryError error={error} onRetry={retry} />;
  if (!state) return <Skeleton className="h-24" />;
  if (sameJson(state.values, now.values)) {
    return <p className="text-muted-foreground text-sm">Both hold the same state.</p>;
  }
  return <TextLines before={readableJson(state.values)} after={readableJson(now.values)} />;
}
