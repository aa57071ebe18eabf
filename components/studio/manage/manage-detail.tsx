"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useContext, useState } from "react";
import { FormSkeleton } from "@/components/assistants/form-skeleton";
import { LeaveContext } from "@/components/assistants/leave-scope";
import { OpenedForm } from "@/components/assistants/opened-form";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { WriteButton } from "@/components/shell/write-button";
import { Button } from "@/components/ui/button";
import { useVersionChanges } from "@/components/versions/use-version-changes";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { ManageHeader } from "./manage-header";
import { ManageProblem } from "./manage-problem";

// Asked rarely.
const FitQuestion = dynamic(
  () => import("@/components/versions/fit-question").then((module) => module.FitQuestion),
  { ssr: false },
);

const DeleteManaged = dynamic(
  () => import("./delete-managed").then((module) => module.DeleteManaged),
  { ssr: false },
);

const NONE: AssistantVersion[] = [];

type ManageDetailProps = {
  assistantId: string;
  studioId: string;
  onCancel: () => void;
  onList: () => void;
};

/** One assistant: which version is active, and the form that makes the next one. */
export function ManageDetail({ assistantId, studioId, onCancel, onList }: ManageDetailProps) {
  const query = useQuery(assistantQueries(useLangGraph()).detail(assistantId));
  const { data, error, refetch } = query;
  if (!data) {
    if (!error) return <FormSkeleton />;
    return (
      <ManageProblem
        id={assistantId}
        error={error}
        onRetry={() => void refetch()}
        onList={onList}
      />
    );
  }
  return (
    <Managed
      assistant={data}
      isCurrent={query.isFetchedAfterMount || !query.isStale}
      inStudio={assistantId === studioId}
      onCancel={onCancel}
    />
  );
}

type ManagedProps = {
  assistant: Assistant;
  isCurrent: boolean;
  inStudio: boolean;
  onCancel: () => void;
};

function Managed({ assistant, isCurrent, inStudio, onCancel }: ManagedProps) {
  const { assistant_id: id } = assistant;
  const scope = useContext(LeaveContext);
  const { data: versions = NONE } = useQuery(assistantQueries(useLangGraph()).versions(id));
  const changes = useVersionChanges(id);
  /** The version in the form, and how often one was put there: each time the form begins anew. */
  const [form, setForm] = useState<{ from: number | null; time: number }>({ from: null, time: 0 });
  const [deleting, setDeleting] = useState(false);
  const from = versions.find(({ version }) => version === form.from);
  const begin = (number: number | null) =>
    setForm(({ time }) => ({ from: number, time: time + 1 }));
  const leave = (go: () => void) => (scope ? scope.leave(go) : go());
  return (
    <>
      {changes.question && <FitQuestion {...changes.question} />}
      {deleting && (
        <DeleteManaged
          assistant={assistant}
          inStudio={inStudio}
          onClose={() => setDeleting(false)}
        />
      )}
      <ManageHeader
        assistant={assistant}
        versions={versions}
        chosen={form.from ?? assistant.version}
        changes={changes}
        inStudio={inStudio}
        onVersion={(number) => leave(() => begin(number === assistant.version ? null : number))}
        onActivate={(version) =>
          leave(() =>
            changes.request({
              act: "activate",
              version,
              previous: versions.find((one) => one.version === assistant.version),
              onDone: () => begin(null),
            }),
          )
        }
      />
      <OpenedForm
        key={form.time}
        latest={assistant}
        // What is shown while a version becomes active is not what the server has yet.
        isCurrent={isCurrent && !changes.isPending}
        frame={{
          from,
          tellsGraph: true,
          onSaved: () => form.from !== null && begin(null),
          aside: !isDefaultAssistant(assistant) && (
            <WriteButton
              variant="ghost"
              className="text-destructive"
              onClick={() => setDeleting(true)}
            >
              Delete Assistant
            </WriteButton>
          ),
          actions: (
            <Button variant="ghost" onClick={onCancel}>
              Cancel
            </Button>
          ),
        }}
      />
    </>
  );
}
