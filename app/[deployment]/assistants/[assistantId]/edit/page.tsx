import type { Metadata } from "next";
import { EditAssistant } from "@/components/assistants/edit-assistant";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { assistantQueries } from "@/lib/langgraph/queries";
import { prefetch } from "@/lib/server/prefetch";

export const metadata: Metadata = { title: "Edit assistant" };

type Props = { params: Promise<{ deployment: string; assistantId: string }> };

export default async function EditPage({ params }: Props) {
  const { deployment, assistantId } = await params;
  const state = await prefetch(deployment, (client, queries) => [
    queries.query(assistantQueries(client).detail(assistantId)),
  ]);
  return (
    <HydrateQueries state={state}>
      <EditAssistant key={assistantId} assistantId={assistantId} />
    </HydrateQueries>
  );
}
