import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GraphPage } from "@/components/graphs/graph-page";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { assistantQueries } from "@/lib/langgraph/queries";
import { decodeSegment } from "@/lib/path-segment";
import { prefetch } from "@/lib/server/prefetch";

type Props = { params: Promise<{ deployment: string; graphId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { graphId } = await params;
  return { title: `Graph ${decodeSegment(graphId) ?? ""}` };
}

export default async function GraphOwnPage({ params }: Props) {
  const { deployment, graphId: segment } = await params;
  const graphId = decodeSegment(segment);
  if (graphId === undefined) notFound();
  const state = await prefetch(deployment, (client, queries) => [
    queries.query(assistantQueries(client).defaults()),
  ]);
  return (
    <HydrateQueries state={state}>
      <GraphPage graphId={graphId} />
    </HydrateQueries>
  );
}
