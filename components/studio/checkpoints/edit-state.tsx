"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { JsonEditor } from "@/components/json-editor/json-editor";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { WarningText } from "@/components/ui/warning-text";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { ThreadState } from "@/lib/langgraph/types";
import type { CheckpointFact } from "@/lib/run/checkpoint-facts";
import { readStateText } from "@/lib/run/state-edit";
import { keepUnsent, readUnsent } from "../unsent-text";
import { obstacleOf } from "./checkpoint-actions";
import type { CheckpointProps } from "./checkpoint-detail";
import { useFork } from "./use-fork";

type Props = CheckpointProps & {
  state: ThreadState;
  fact: CheckpointFact | undefined;
  onEnd: () => void;
};

/** The state of a checkpoint as JSON, to be written as a new checkpoint after it. */
export function EditState(props: Props) {
  const { id, threadId, state, fact, run, target, onEnd } = props;
  const draftKey = `state:${threadId}:${id}`;
  const held = JSON.stringify(state.values, null, 2);
  const [text, setText] = useState(() => readUnsent(draftKey) || held);
  const [node, setNode] = useState(fact?.nodes.length === 1 ? (fact.nodes[0] ?? "") : "");
  const fork = useFork(props);
  const read = readStateText(text, state.values);
  const { problem } = read;
  const unchanged = problem === null && Object.keys(read.edit.values).length === 0;
  const cannotRun = obstacleOf(run);

  function write(next: string) {
    setText(next);
    keepUnsent(draftKey, next === held ? "" : next);
  }

  async function save(andRun: boolean) {
    if (read.problem !== null) return;
    const made = await fork.make({ edit: read.edit, wanted: read.wanted, node, andRun });
    if (made) keepUnsent(draftKey, "");
  }

  return (
    <section aria-labelledby="edit-state" className="flex min-w-0 flex-col gap-4">
      <h3 id="edit-state" className="font-semibold text-base">
        Edit state
      </h3>
      <p className="text-pretty text-muted-foreground text-sm">
        What you change is written as a new checkpoint after this one, and the thread goes on from
        there. This checkpoint stays as it is. The graph’s own rules decide how a value is taken up:
        some lists are added to.
      </p>
      <div className="flex min-w-0 flex-col gap-1.5">
        <JsonEditor
          id="state-text"
          aria-label="State"
          text={text}
          onChange={write}
          aria-invalid={problem !== null}
          aria-describedby="state-problem"
        />
        <p id="state-problem" role="status" className="text-destructive text-sm empty:hidden">
          {problem}
        </p>
        {read.problem === null && read.edit.kept.length > 0 && (
          <WarningText>
            A server cannot take keys out: {read.edit.kept.join(", ")} will stay.
          </WarningText>
        )}
      </div>
      <AsNode target={target} node={node} onNode={setNode} />
      {fork.error && <QueryError error={fork.error} />}
      <div className="flex flex-wrap gap-2">
        <Button
          disabled={problem !== null || unchanged}
          pending={fork.isPending}
          onClick={() => void save(false)}
        >
          Fork
        </Button>
        <Button
          variant="outline"
          disabled={problem !== null || unchanged || cannotRun !== null}
          pending={fork.isPending}
          onClick={() => void save(true)}
        >
          Fork and run
        </Button>
        <Button
          variant="ghost"
          onClick={() => {
            keepUnsent(draftKey, "");
            onEnd();
          }}
        >
          Cancel
        </Button>
      </div>
      {cannotRun && <p className="text-pretty text-muted-foreground text-xs">{cannotRun}</p>}
    </section>
  );
}

type AsNodeProps = Pick<Props, "target"> & { node: string; onNode: (node: string) => void };

function AsNode({ target, node, onNode }: AsNodeProps) {
  const client = useLangGraph();
  const graph = useQuery(assistantQueries(client).graph(target.assistant.assistant_id));
  const drawn = graph.data?.nodes.map(({ id }) => id) ?? [];
  const names = new Set([...(node ? [node] : []), ...drawn.filter(isTopNode)]);
  return (
    <Field
      label="As node"
      description="The node that counts as having written it: it decides what comes next."
      className="max-w-sm"
    >
      <Select value={node} onChange={(event) => onNode(event.currentTarget.value)}>
        <option value="">The one that ran last</option>
        {[...names].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

// A subgraph's nodes are named `outer:inner`, and cannot write the outer state.
function isTopNode(id: string): boolean {
  return !id.includes(":") && !id.startsWith("__");
}
