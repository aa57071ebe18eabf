"use client";

import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { formatCount } from "@/lib/format";
import { allItems } from "@/lib/langgraph/all-items";
import { type ItemSearch, MOST_SCANNED } from "@/lib/langgraph/memory-find";
import { ITEM_COLUMNS } from "@/lib/list-columns";
import { type ListFormat, listFile, listFileName } from "@/lib/list-file";
import { isSecretName } from "@/lib/secret-name";
import { conceal } from "@/lib/secrets";
import { ListDownload, type ListReading } from "./list-download";

type ItemsDownloadProps = {
  format: ListFormat;
  /** Which items the list shows, whatever page is looked at. */
  search: Pick<ItemSearch, "namespace" | "text">;
  onEnd: () => void;
};

/** The Store's items as they are listed: of a namespace and those below it, and what is looked for. */
export function ItemsDownload({ format, search, onEnd }: ItemsDownloadProps) {
  const { slug } = useDeployment();
  const client = useLangGraph();

  async function* pages({ signal, onRead }: ListReading) {
    let read = 0;
    for await (const items of allItems(client, search, signal)) {
      read += items.length;
      onRead({ read, total: null });
      yield items.map(({ score: _, ...item }) => ({
        ...item,
        value: conceal(item.value, isSecretName),
      }));
    }
  }

  return (
    <ListDownload
      format={format}
      what="items"
      fileName={listFileName([slug, "memory", ...search.namespace].join(" "), new Date())}
      secrets="named"
      note={
        search.text === ""
          ? undefined
          : `Where the server cannot search text, only the first ${formatCount(MOST_SCANNED)} items are looked through, as in the list.`
      }
      pieces={(reading) => listFile(format, ITEM_COLUMNS, pages(reading))}
      onEnd={onEnd}
    />
  );
}
