import type { Metadata } from "next";
import { ImportPage } from "@/components/exchange/import-page";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { assistantQueries } from "@/lib/langgraph/queries";
import { prefetch } from "@/lib/server/prefetch";

export const metadata: Metadata = { title: "Import" };

type Props = { params: Promise<{ deployment: string }> };

export default async function ImportAssistantPage({ params }: Props) {
  const { deployment } = await params;
  const state = await prefetch(deployment, (client, queries) => [
    queries.query(assistantQueries(client).defaults()),
  ]);
  return (
    <HydrateQueries state={state}>
      <ImportPage />
    </HydrateQueries>
  );
}
