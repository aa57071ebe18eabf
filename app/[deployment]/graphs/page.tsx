import type { Metadata } from "next";
import { GraphsView } from "@/components/graphs/graphs-view";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { assistantQueries } from "@/lib/langgraph/queries";
import { prefetch } from "@/lib/server/prefetch";

export const metadata: Metadata = { title: "Assistants by graph" };

type Props = { params: Promise<{ deployment: string }> };

export default async function GraphsPage({ params }: Props) {
  const { deployment } = await params;
  const state = await prefetch(deployment, (client, queries) => [
    queries.query(assistantQueries(client).defaults()),
  ]);
  return (
    <HydrateQueries state={state}>
      <GraphsView />
    </HydrateQueries>
  );
}
