import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { AssistantsView } from "@/components/assistants/assistants-view";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { assistantPageInput, loadAssistantsView } from "@/lib/assistants-view";
import { assistantPageQuery } from "@/lib/langgraph/assistant-page-query";
import { assistantQueries } from "@/lib/langgraph/queries";
import { prefetch } from "@/lib/server/prefetch";

export const metadata: Metadata = { title: "Assistants" };

type Props = { params: Promise<{ deployment: string }>; searchParams: Promise<SearchParams> };

export default async function AssistantsPage({ params, searchParams }: Props) {
  const { deployment } = await params;
  const view = await loadAssistantsView(searchParams);
  const state = await prefetch(deployment, (client, queries) => [
    queries.query(assistantPageQuery(client, assistantPageInput(view))),
    queries.query(assistantQueries(client).defaults()),
  ]);
  return (
    <HydrateQueries state={state}>
      <AssistantsView />
    </HydrateQueries>
  );
}
