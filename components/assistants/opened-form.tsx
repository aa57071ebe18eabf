"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import { leftBehind } from "@/lib/versions/left-behind";
import { EditForm, type EditFormFrame } from "./edit-form";
import { FormSkeleton } from "./form-skeleton";
import { ReadError } from "./read-error";
import { useValuesHome } from "./use-values-home";

// Only for the rare assistant that is a mixture.
const MixtureNotice = dynamic(
  () => import("./mixture-notice").then((module) => module.MixtureNotice),
  { ssr: false },
);

type OpenedFormProps = {
  latest: Assistant;
  /** False while `latest` lay in the cache and may be old: the form waits for an answer of now. */
  isCurrent: boolean;
  frame?: EditFormFrame | undefined;
};

/** The form of an assistant as it is at this moment, and what the server mixed up in it. */
export function OpenedForm({ latest, isCurrent, frame }: OpenedFormProps) {
  const [opened, setOpened] = useState(isCurrent ? latest : undefined);
  if (isCurrent && !opened) setOpened(latest);
  return (
    <>
      <Mixture assistant={latest} />
      {opened ? <Editing opened={opened} latest={latest} frame={frame} /> : <FormSkeleton />}
    </>
  );
}

function Mixture({ assistant }: { assistant: Assistant }) {
  const { data } = useQuery(assistantQueries(useLangGraph()).versions(assistant.assistant_id));
  const left = data ? leftBehind(assistant, data) : null;
  return (
    left && (
      <div className="mb-5">
        <MixtureNotice assistantId={assistant.assistant_id} left={left} />
      </div>
    )
  );
}

type EditingProps = { opened: Assistant; latest: Assistant; frame: EditFormFrame | undefined };

/** The form needs to know where the server keeps values before it can show them. */
function Editing({ opened, latest, frame }: EditingProps) {
  const { home, error, refetch } = useValuesHome(opened);
  if (home) return <EditForm opened={opened} latest={latest} home={home} {...frame} />;
  return error ? <ReadError error={error} onRetry={refetch} /> : <FormSkeleton />;
}
