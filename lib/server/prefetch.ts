import "server-only";
import {
  type DehydratedState,
  defaultShouldDehydrateQuery,
  dehydrate,
  type Query,
  QueryClient,
} from "@tanstack/react-query";
import { type Client, createClient } from "@/lib/langgraph/client";
import { findDeployment } from "./deployments";
import { requireDeployment } from "./entry/require-deployment";
import { deploymentFetch } from "./server-fetch";

/** A client that goes straight to the deployment; undefined when there is no such deployment. */
export function serverClient(slug: string): Client | undefined {
  const deployment = findDeployment(slug);
  if (!deployment) return undefined;
  return createClient({
    deployment: slug,
    baseUrl: deployment.url,
    fetch: deploymentFetch(deployment),
  });
}

/** Beyond this an answer in the page delays it more than asking for it apart. */
const MOST_CHARACTERS = 1_000_000;

/**
 * Runs reads on the server and hands their answers to the browser's cache. A failed read and a very
 * large answer are left out: the browser asks again through the proxy and shows the error with a retry.
 * Nothing is read for a person who has no role in the deployment: the page ends here, as not found.
 */
export async function prefetch(
  slug: string,
  read: (client: Client, queryClient: QueryClient) => Promise<unknown>[],
): Promise<DehydratedState> {
  await requireDeployment(slug);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const client = serverClient(slug);
  if (client) await Promise.allSettled(read(client, queryClient));
  return dehydrate(queryClient, { shouldDehydrateQuery: fitsThePage });
}

function fitsThePage(query: Query): boolean {
  return (
    defaultShouldDehydrateQuery(query) &&
    JSON.stringify(query.state.data ?? null).length <= MOST_CHARACTERS
  );
}
