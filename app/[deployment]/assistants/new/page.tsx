import type { Metadata } from "next";
import { NewAssistant } from "@/components/assistants/new-assistant";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { assistantQueries } from "@/lib/langgraph/queries";
import { prefetch } from "@/lib/server/prefetch";

export const metadata: Metadata = { title: "New assistant" };

type Props = { params: Promise<{ deployment: string }> };

export default async function NewPage({ params }: Props) {
  const { deployment } = await params;
  const state = await prefetch(deployment, (client, queries) => [
    queries.query(assistantQueries(client).defaults()),
  ]);
  return (
    <HydrateQueries state={state}>
      <NewAssistant />
    </HydrateQueries>
  );
}
