"use client";

import { useQueryClient } from "@tanstack/react-query";
import { assistantLabel } from "@/components/assistants/assistant-label";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { readAllVersions } from "@/lib/langgraph/all-versions";
import { concealHeld } from "@/lib/langgraph/concealed-pages";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import { VERSION_COLUMNS } from "@/lib/list-columns";
import { type ListFormat, listFile, listFileName } from "@/lib/list-file";
import { secretTest } from "@/lib/secrets-of";
import { stampOf } from "@/lib/versions/save-stamp";
import { ListDownload, type ListReading } from "./list-download";

type VersionsDownloadProps = { format: ListFormat; assistant: Assistant; onEnd: () => void };

/** The list of an assistant's versions, with what was said of each. */
export function VersionsDownload({ format, assistant, onEnd }: VersionsDownloadProps) {
  const client = useLangGraph();
  const queryClient = useQueryClient();
  const { assistant_id: id, version: active } = assistant;

  async function* pages({ signal, onRead, onGuess }: ListReading) {
    const schemas = queryClient
      .query({ ...assistantQueries(client).schemas(id), retry: false })
      .catch(() => {
        onGuess(assistant.graph_id);
        return undefined;
      });
    const [versions, isSecret] = [
      await readAllVersions(client, id, signal),
      secretTest(await schemas),
    ];
    onRead({ read: versions.length, total: versions.length });
    yield versions.map((version) => ({
      ...concealHeld(version, isSecret),
      ...stampOf(version, versions),
      active: version.version === active,
    }));
  }

  return (
    <ListDownload
      format={format}
      what="versions"
      fileName={listFileName(`${assistantLabel(assistant)} versions`, new Date())}
      pieces={(reading) => listFile(format, VERSION_COLUMNS, pages(reading))}
      onEnd={onEnd}
    />
  );
}
