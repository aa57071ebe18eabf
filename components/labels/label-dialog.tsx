"use client";

import { QueryError } from "@/components/shell/query-error";
import { Dialog } from "@/components/ui/dialog";
import type { VersionLabel } from "@/lib/langgraph/labels";
import { LabelForm } from "./label-form";
import { LabelQuestion } from "./label-question";
import { useLabelChanges } from "./use-label-changes";

/** Sets, moves and removes the labels of a version. It exists only while it is open. */
export function LabelDialog({
  assistantId,
  version,
  labels,
  onClose,
}: {
  assistantId: string;
  version: number;
  labels: readonly VersionLabel[];
  onClose: () => void;
}) {
  const { question, change, confirm, back, pending, error } = useLabelChanges(onClose);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={`Labels of version ${version}`}
      description="A label marks a version for people and for your own code. It does not change what runs by itself."
    >
      {error !== null && (
        <div className="px-4 pb-3">
          <QueryError error={error} />
        </div>
      )}
      {question ? (
        <LabelQuestion
          key={`${question.seen?.version}`}
          question={question}
          pending={pending}
          onConfirm={confirm}
          onBack={back}
        />
      ) : (
        <LabelForm
          assistantId={assistantId}
          version={version}
          labels={labels}
          pending={pending}
          onChange={change}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
