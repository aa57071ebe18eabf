"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { type AssistantListInput, allPages } from "@/lib/langgraph/all-pages";
import { concealedPages } from "@/lib/langgraph/concealed-pages";
import { ASSISTANT_COLUMNS } from "@/lib/list-columns";
import { type ListFormat, listFile, listFileName } from "@/lib/list-file";
import { ListDownload } from "./list-download";

type AssistantsDownloadProps = {
  format: ListFormat;
  input: AssistantListInput;
  onEnd: () => void;
};

/** The table's list as it is filtered, all pages of it. */
export function AssistantsDownload({ format, input, onEnd }: AssistantsDownloadProps) {
  const { slug } = useDeployment();
  const client = useLangGraph();
  const queryClient = useQueryClient();
  return (
    <ListDownload
      format={format}
      what="assistants"
      fileName={listFileName(`${slug} assistants`, new Date())}
      note="The first time, a server may take half a minute to say which values of a graph are secret."
      pieces={({ signal, onRead, onGuess }) => {
        const pages = allPages(client, input, signal, onRead);
        const concealed = concealedPages(client, queryClient, pages, onGuess);
        return listFile(format, ASSISTANT_COLUMNS, concealed);
      }}
      onEnd={onEnd}
    />
  );
}
