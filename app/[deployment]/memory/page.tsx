import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { MemoryView } from "@/components/memory/memory-view";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { namespaceOf } from "@/lib/langgraph/memory-namespace";
import { memoryQueries } from "@/lib/langgraph/memory-queries";
import { loadMemoryView } from "@/lib/search-params";
import { prefetch } from "@/lib/server/prefetch";

export const metadata: Metadata = { title: "Memory" };

type Props = { params: Promise<{ deployment: string }>; searchParams: Promise<SearchParams> };

export default async function MemoryPage({ params, searchParams }: Props) {
  const { deployment } = await params;
  const { ns, q, page } = await loadMemoryView(searchParams);
  const namespace = namespaceOf(ns);
  const state = await prefetch(deployment, (client, queries) => [
    queries.query(memoryQueries(client).below(namespace)),
    queries.query(memoryQueries(client).items({ namespace, text: q, page })),
  ]);
  return (
    <HydrateQueries state={state}>
      <MemoryView />
    </HydrateQueries>
  );
}
