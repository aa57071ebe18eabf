"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { AssistantsCrumb } from "@/components/assistants/assistant-header";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { AssistantProblem } from "@/components/assistants/assistant-problem";
import { ReadError } from "@/components/assistants/read-error";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { PageShell } from "@/components/shell/page-shell";
import { Skeleton } from "@/components/ui/skeleton";
import { assistantQueries } from "@/lib/langgraph/queries";
import { newId } from "@/lib/new-id";
import type { AssistantExport } from "@/lib/versions/exchange";
import type { ZippedExport } from "@/lib/versions/read-export-zip";
import { ImportPreview } from "./import-preview";
import { ImportSource } from "./import-source";

/** What was read from a file; the id is the new assistant's, should it become one. */
type Loaded = { file: AssistantExport; ignored: string[]; assistantId: string };

/** What was read from a zip, and the paths of it that were chosen. */
type Zip = { exports: ZippedExport[]; chosen: ReadonlySet<string> };

// Most imports are of one file.
const ImportZip = dynamic(() => import("./import-zip").then((module) => module.ImportZip), {
  ssr: false,
});
const CopyPage = dynamic(() => import("./copy-page").then((module) => module.CopyPage), {
  ssr: false,
});

/** An assistant from a file: as a new one, or with `?into=` as new versions of one that is there. */
export function ImportPage() {
  const queries = assistantQueries(useLangGraph());
  const [into] = useQueryState("into", parseAsString);
  const [from] = useQueryState("from", parseAsString);
  const [loaded, setLoaded] = useState<Loaded>();
  const [zip, setZip] = useState<Zip>();
  const defaults = useQuery(queries.defaults());
  const target = useQuery({ ...queries.detail(into ?? ""), enabled: into !== null });
  const ready = defaults.data && (into === null || target.data);
  if (from !== null) return <CopyPage from={from} />;
  return (
    <PageShell width="form">
      <header className="mb-5 flex min-w-0 items-center gap-3">
        <AssistantsCrumb />
        <h1 className="min-w-0 truncate font-semibold text-lg">
          {target.data
            ? `Import versions into “${shorten(assistantLabel(target.data))}”`
            : "Import an assistant"}
        </h1>
      </header>
      {into !== null && target.error ? (
        <AssistantProblem id={into} error={target.error} onRetry={() => void target.refetch()} />
      ) : defaults.error && !defaults.data ? (
        <ReadError error={defaults.error} onRetry={() => void defaults.refetch()} />
      ) : ready && defaults.data ? (
        loaded ? (
          <ImportPreview
            key={loaded.assistantId}
            {...loaded}
            present={target.data ?? null}
            defaults={defaults.data}
            onAnother={() => setLoaded(undefined)}
          />
        ) : zip ? (
          <ImportZip
            {...zip}
            onChoose={(path, file, ignored) => {
              setZip({ ...zip, chosen: new Set([...zip.chosen, path]) });
              setLoaded({ file, ignored, assistantId: newId() });
            }}
            onAnother={() => setZip(undefined)}
          />
        ) : (
          <ImportSource
            onRead={(file, ignored) => setLoaded({ file, ignored, assistantId: newId() })}
            onZip={(exports) => setZip({ exports, chosen: new Set() })}
          />
        )
      ) : (
        <Skeleton className="h-40" />
      )}
    </PageShell>
  );
}
