"use client";

import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { formatCount } from "@/lib/format";
import { MOST_THREADS, readThreadList, type ThreadListInput } from "@/lib/langgraph/thread-list";
import { asObject } from "@/lib/langgraph/values";
import { THREAD_COLUMNS } from "@/lib/list-columns";
import { type ListFormat, listFile, listFileName } from "@/lib/list-file";
import { isSecretName } from "@/lib/secret-name";
import { conceal } from "@/lib/secrets";
import { ListDownload, type ListReading } from "./list-download";

type ThreadsDownloadProps = {
  format: ListFormat;
  input: Omit<ThreadListInput, "most">;
  onEnd: () => void;
};

/** The list of threads as it is filtered, without what the threads hold. */
export function ThreadsDownload({ format, input, onEnd }: ThreadsDownloadProps) {
  const { slug } = useDeployment();
  const client = useLangGraph();

  async function* pages({ signal, onRead }: ListReading) {
    const { rows } = await readThreadList(client, { ...input, most: MOST_THREADS }, signal);
    onRead({ read: rows.length, total: rows.length });
    yield rows.map((row) => ({ ...row, metadata: asObject(conceal(row.metadata, isSecretName)) }));
  }

  return (
    <ListDownload
      format={format}
      what="threads"
      fileName={listFileName(`${slug} threads`, new Date())}
      secrets="named"
      note={`The newest ${formatCount(MOST_THREADS)} at most, and not what was said in them.`}
      pieces={(reading) => listFile(format, THREAD_COLUMNS, pages(reading))}
      onEnd={onEnd}
    />
  );
}
