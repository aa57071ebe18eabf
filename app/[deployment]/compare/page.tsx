import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { HydrateQueries } from "@/components/shell/hydrate-queries";
import { CompareView } from "@/components/versions/compare-view";
import { assistantQueries } from "@/lib/langgraph/queries";
import { loadCompareView } from "@/lib/search-params";
import { prefetch } from "@/lib/server/prefetch";

export const metadata: Metadata = { title: "Compare" };

type Props = { params: Promise<{ deployment: string }>; searchParams: Promise<SearchParams> };

export default async function ComparePage({ params, searchParams }: Props) {
  const { deployment } = await params;
  const { a, b } = await loadCompareView(searchParams);
  const ids = new Set([a, b].flatMap((side) => side?.id ?? []));
  const state = await prefetch(deployment, (client, queries) =>
    [...ids].flatMap((id) => [
      queries.query(assistantQueries(client).detail(id)),
      queries.query(assistantQueries(client).versions(id)),
    ]),
  );
  return (
    <HydrateQueries state={state}>
      <CompareView />
    </HydrateQueries>
  );
}
