import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { Studio } from "@/components/studio/studio";
import { assistantQueries, threadQueries } from "@/lib/langgraph/queries";
import { loadStudioParams } from "@/lib/run/studio-params";
import { prefetch } from "@/lib/server/prefetch";

export const metadata: Metadata = { title: "Studio" };

type Props = {
  params: Promise<{ deployment: string; assistantId: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function StudioPage({ params, searchParams }: Props) {
  const { deployment, assistantId } = await params;
  const { thread } = await loadStudioParams(searchParams);
  const state = await prefetch(deployment, (client, queries) => [
    queries.query(assistantQueries(client).detail(assistantId)),
    queries.query(assistantQueries(client).versions(assistantId)),
    queries.query(assistantQueries(client).defaults()),
    ...(thread === null
      ? []
      : [
          queries.query(threadQueries(client).detail(thread)),
          queries.query(threadQueries(client).state(thread)),
        ]),
  ]);
  return (
    <HydrateQueries state={state}>
      <Studio assistantId={assistantId} />
    </HydrateQueries>
  );
}
