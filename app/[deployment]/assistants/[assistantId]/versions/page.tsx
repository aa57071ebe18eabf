import type { Metadata } from "next";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { VersionsView } from "@/components/versions/versions-view";
import { assistantQueries } from "@/lib/langgraph/queries";
import { prefetch } from "@/lib/server/prefetch";

export const metadata: Metadata = { title: "Versions" };

type Props = { params: Promise<{ deployment: string; assistantId: string }> };

export default async function VersionsPage({ params }: Props) {
  const { deployment, assistantId } = await params;
  const state = await prefetch(deployment, (client, queries) => [
    queries.query(assistantQueries(client).detail(assistantId)),
    queries.query(assistantQueries(client).versions(assistantId)),
  ]);
  return (
    <HydrateQueries state={state}>
      <VersionsView assistantId={assistantId} />
    </HydrateQueries>
  );
}
