"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { QueryError } from "@/components/shell/query-error";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogBody, DialogFooter } from "@/components/ui/dialog";
import { downloadFile } from "@/components/ui/download-file";
import { Field } from "@/components/ui/field";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { AssistantSummary, AssistantVersion, GraphSchemas } from "@/lib/langgraph/types";
import { secretTest } from "@/lib/secrets-of";
import { exportAssistant, exportFileName } from "@/lib/versions/exchange";
import { ExportSummary } from "./export-summary";

/** Writes one version (`version`), or all of them, to a file. It exists only while it is open. */
export function ExportDialog({
  assistant,
  version,
  onClose,
}: {
  assistant: AssistantSummary;
  version?: number | undefined;
  onClose: () => void;
}) {
  const queries = assistantQueries(useLangGraph());
  const versions = useQuery(queries.versions(assistant.assistant_id));
  const schemas = useQuery(queries.schemas(assistant.assistant_id));
  // Without its schemas only a secret's name tells it, so the file waits until they are there or fail.
  const ready = versions.data !== undefined && !schemas.isPending;
  const what = version === undefined ? "all versions" : `version ${version}`;
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={`Export ${what} of “${shorten(assistantLabel(assistant))}”`}
      description="As a JSON file, to keep, to review, or to import on this or another server."
    >
      {ready && versions.data ? (
        <ExportForm
          assistant={assistant}
          versions={versions.data}
          version={version}
          schemas={schemas.data}
          onClose={onClose}
        />
      ) : (
        <DialogBody className="pb-4">
          {versions.error ? (
            <QueryError error={versions.error} onRetry={() => void versions.refetch()} />
          ) : (
            <Skeleton className="h-16" />
          )}
        </DialogBody>
      )}
    </Dialog>
  );
}

function ExportForm({
  assistant,
  versions,
  version,
  schemas,
  onClose,
}: {
  assistant: AssistantSummary;
  versions: AssistantVersion[];
  version: number | undefined;
  /** Undefined where they could not be read. */
  schemas: GraphSchemas | undefined;
  onClose: () => void;
}) {
  const [withSecrets, setWithSecrets] = useState(false);
  const isSecret = secretTest(schemas);
  const chosen = new Set(version === undefined ? versions.map((each) => each.version) : [version]);
  const make = (test: typeof isSecret | null) =>
    exportAssistant({ assistant, versions, chosen, isSecret: test, now: new Date() });
  const secrets = make(isSecret).secrets_left_out;
  const file = make(withSecrets ? null : isSecret);
  const text = `${JSON.stringify(file, null, 2)}\n`;
  const fileName = exportFileName(file);

  function download() {
    downloadFile(fileName, text);
    toast({ title: "Exported", description: fileName, tone: "success" });
    onClose();
  }

  return (
    <>
      <DialogBody className="flex flex-col gap-4">
        <ExportSummary file={file} text={text} secrets={secrets} withSecrets={withSecrets} />
        {!schemas && !withSecrets && (
          <p className="text-pretty text-sm text-warning">
            The graph’s schemas could not be read, so only values whose names say that they are
            secret are left out. Look through the file before you pass it on.
          </p>
        )}
        {secrets > 0 && (
          <Field
            inline
            label="Include secrets"
            description="Whoever has the file can read and use them. Keep it as safe as the secrets themselves."
          >
            <Checkbox checked={withSecrets} onCheckedChange={setWithSecrets} />
          </Field>
        )}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="primary" onClick={download}>
          Download
        </Button>
      </DialogFooter>
    </>
  );
}
