"use client";

import { type ReactNode, useState } from "react";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { DeploymentName } from "@/components/shell/deployment-name";
import { useDeployment } from "@/components/shell/deployment-provider";
import { WriteButton } from "@/components/shell/write-button";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/format";
import type { Assistant } from "@/lib/langgraph/types";
import { newId } from "@/lib/new-id";
import type { PublicDeployment } from "@/lib/public-deployment";
import type { AssistantExport } from "@/lib/versions/exchange";
import { ImportChanges } from "./import-changes";
import { ImportGraphs } from "./import-graphs";
import { ImportProgress } from "./import-progress";
import { ImportSecrets } from "./import-secrets";
import { ImportVersions } from "./import-versions";
import { useImport } from "./use-import";
import { useImportChoice } from "./use-import-choice";

/** What an import will make, to be looked at and chosen from, and then how it goes. */
export function ImportPreview({
  file,
  origin,
  ignored,
  assistantId,
  present,
  defaults,
  asks,
  problem: outer,
  onAnother,
}: {
  file: AssistantExport;
  /** The deployment that it is copied from; without one it is a file. */
  origin?: PublicDeployment | undefined;
  ignored: string[];
  /** Of the new assistant. */
  assistantId: string;
  /** The assistant that gets the versions; null for a new one. */
  present: Assistant | null;
  defaults: Assistant[];
  /** What else is to be answered before it begins, and what is said while it is not. */
  asks?: ReactNode;
  problem?: string | undefined;
  /** Another file can be chosen. */
  onAnother?: (() => void) | undefined;
}) {
  // What the assistant was when the preview was made: the import itself moves it on.
  const [before] = useState(present);
  const here = useDeployment();
  const [asked, setAsked] = useState(false);
  const choice = useImportChoice(file, before, defaults);
  const problem = choice.problem ?? outer;
  const target = before?.assistant_id ?? assistantId;
  const run = useImport(target);
  const count = choice.versions.length;
  const versions = count === 1 ? "1 version" : `${formatCount(count)} versions`;

  function start() {
    setAsked(true);
    if (problem || choice.checking) return;
    run.start({
      isFresh: before === null,
      plan: choice.plan(newId),
      schemasOf: choice.schemasOf,
    });
  }

  if (run.plan) {
    const props = { run, plan: run.plan, assistantId: target, origin: origin?.name, onAnother };
    return <ImportProgress {...props} />;
  }
  return (
    <div className="flex flex-col gap-5">
      <Section
        title="What will be made"
        description={<Sentence {...{ before, file, choice }} origin={origin?.name} />}
      >
        <div className="flex flex-col gap-5">
          {ignored.length > 0 && (
            <p className="text-sm text-warning">
              The file holds what Roster does not know and does not import:{" "}
              {shorten(ignored.join(", "), 200)}.
            </p>
          )}
          <ImportGraphs choice={choice} asked={asked} />
          <ImportVersions file={file} origin={origin?.name} choice={choice} />
          <ImportSecrets choice={choice} isCopy={origin !== undefined} present={before} />
          {asks}
        </div>
      </Section>
      {before && (
        <ImportChanges before={before} choice={choice} from={origin?.name ?? "the file"} />
      )}
      {asked && problem && <FieldError>{problem}</FieldError>}
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
        {origin && (
          <p className="flex min-w-0 flex-wrap items-center gap-x-1.5 text-sm">
            Goes from <DeploymentName deployment={origin} whole /> to{" "}
            <DeploymentName deployment={here} whole />
          </p>
        )}
        {onAnother && (
          <Button variant="ghost" onClick={onAnother}>
            Choose another file
          </Button>
        )}
        <WriteButton variant="primary" pending={choice.checking} onClick={start}>
          {origin === undefined ? "Import" : "Copy"} {versions}
        </WriteButton>
      </div>
    </div>
  );
}

function Sentence({
  before,
  file,
  origin,
  choice: { versions },
}: {
  before: Assistant | null;
  file: AssistantExport;
  origin: string | undefined;
  choice: Pick<ReturnType<typeof useImportChoice>, "versions">;
}) {
  const [newest] = versions;
  if (!newest) return <>Nothing yet: no version is chosen.</>;
  const name = shorten(assistantLabel(newest));
  const many = versions.length === 1 ? "1 version" : `${formatCount(versions.length)} versions`;
  const where = `v${newest.version} in ${origin ?? "the file"}`;
  const last =
    origin !== undefined && versions.length === 1
      ? `It is ${where}, and becomes active here.`
      : `The newest of them, ${where}, becomes active.`;
  return before ? (
    <>
      {many} of “{shorten(assistantLabel(file.assistant))}” on top of the versions that “
      {shorten(assistantLabel(before))}” has. {last}
    </>
  ) : (
    <>
      A new assistant “{name}” with {many}. {last}
    </>
  );
}
