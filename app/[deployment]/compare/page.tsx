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
  // Another deployment may be away: the browser asks it, and the page waits for this one alone.
  const here = [a, b].filter((side) => side?.slug === null || side?.slug === deployment);
  const ids = new Set(here.flatMap((side) => side?.id ?? []));
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
