"use client";

import { useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { AssistantsCrumb } from "@/components/assistants/assistant-header";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { ReadError } from "@/components/assistants/read-error";
import { DeploymentName } from "@/components/shell/deployment-name";
import {
  useDeployment,
  useDeployments,
  useLangGraph,
} from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { ErrorNotice } from "@/components/ui/error-notice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import { newId } from "@/lib/new-id";
import type { PublicDeployment } from "@/lib/public-deployment";
import { type CopySource, copiedFrom, parseCopySource } from "@/lib/versions/copied-from";
import type { AssistantExport } from "@/lib/versions/exchange";
import { CopyTargets } from "./copy-targets";
import { ImportPreview } from "./import-preview";
import { OriginError } from "./origin-error";
import { SecretsUnknown } from "./secrets-unknown";
import { useCopy } from "./use-copy";

const AS_NEW = "new";

/** An assistant of another deployment, to be copied into this one. `from`: `slug/id`. */
export function CopyPage({ from }: { from: string }) {
  const here = useDeployment();
  const source = parseCopySource(from);
  const origin = useDeployments().find(({ slug }) => slug === source?.slug);
  const isHere = origin?.slug === here.slug;
  return (
    <PageShell width="form">
      <header className="mb-5 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <AssistantsCrumb />
        <h1 className="flex min-w-0 flex-wrap items-center gap-x-1.5 font-semibold text-lg">
          {!origin ? (
            "Copy an assistant"
          ) : (
            <>
              Copy from <DeploymentName deployment={origin} whole /> to{" "}
              {isHere ? "another deployment" : <DeploymentName deployment={here} whole />}
            </>
          )}
        </h1>
      </header>
      {source && isHere ? (
        <CopyTargets source={source} />
      ) : source && origin ? (
        <Copy source={source} origin={origin} />
      ) : (
        <ErrorNotice
          title="Roster knows no such deployment"
          detail={`The address asks for a copy from “${shorten(from)}”.`}
          next="Nothing was copied. Open the assistant's menu where it is, and choose Copy to…"
        />
      )}
    </PageShell>
  );
}

type CopyProps = { source: CopySource; origin: PublicDeployment };

function Copy({ source, origin }: CopyProps) {
  const defaults = useQuery(assistantQueries(useLangGraph()).defaults());
  const { file, notThere, notHere, ...copy } = useCopy(source);
  if (notThere) return <OriginError origin={origin} failure={notThere} />;
  if (notHere) return <ReadError error={notHere.error} onRetry={notHere.retry} />;
  if (defaults.error && !defaults.data) {
    return <ReadError error={defaults.error} onRetry={() => void defaults.refetch()} />;
  }
  if (copy.isReading || !file || !defaults.data) return <Skeleton className="h-40" />;
  return (
    <CopyAs source={source} origin={origin} found={{ ...copy, file }} defaults={defaults.data} />
  );
}

type Found = Pick<ReturnType<typeof useCopy>, "candidates" | "copy" | "notChecked"> & {
  file: AssistantExport;
};

/** Which version of the source an assistant was copied from, in words. */
function copiedAs({ metadata }: Assistant, source: CopySource): string {
  const from = copiedFrom(metadata);
  return from?.assistantId === source.assistantId && from.slug === source.slug
    ? `, copied from v${from.version} there`
    : "";
}

type CopyAsProps = CopyProps & { found: Found; defaults: Assistant[] };

function CopyAs({ source, origin, found, defaults }: CopyAsProps) {
  // As it was when it was read: the copy that is made here would be found as an earlier one.
  const [{ file, candidates, copy, notChecked }, setFound] = useState(found);
  // Schemas that are there after all tell more of what is secret.
  if (notChecked && !found.notChecked)
    setFound({ file: found.file, candidates, copy, notChecked: null });
  const [goesOn, setGoesOn] = useState(false);
  const [into, setInto] = useQueryState("into", parseAsString);
  const [assistantId] = useState(newId);
  // An earlier copy is what people mean to bring up to date.
  const chosen = into ?? copy?.assistant_id ?? AS_NEW;
  const present = candidates.find(({ assistant_id }) => assistant_id === chosen) ?? null;
  return (
    <div className="flex flex-col gap-5">
      {candidates.length > 0 && (
        <Field label="Copy it as">
          <Select
            value={present ? chosen : AS_NEW}
            onChange={(event) => void setInto(event.currentTarget.value)}
          >
            <option value={AS_NEW}>A new assistant</option>
            {candidates.map((each) => (
              <option key={each.assistant_id} value={each.assistant_id}>
                A new version of “{shorten(assistantLabel(each))}” (v{each.version}
                {copiedAs(each, source)})
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ImportPreview
        key={chosen}
        origin={origin}
        file={file}
        ignored={[]}
        asks={
          notChecked && (
            <SecretsUnknown
              origin={origin}
              failure={found.notChecked ?? notChecked}
              goesOn={goesOn}
              onGoesOn={setGoesOn}
            />
          )
        }
        problem={notChecked && !goesOn ? "Try again, or tick that you go on." : undefined}
        assistantId={assistantId}
        present={present}
        defaults={defaults}
      />
    </div>
  );
}
