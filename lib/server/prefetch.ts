import "server-only";
import {
  type DehydratedState,
  defaultShouldDehydrateQuery,
  dehydrate,
  type Query,
  QueryClient,
} from "@tanstack/react-query";
import { cache } from "react";
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

/** Milliseconds that a page waits for its reads, all those of its layouts among them. */
const PATIENCE = 1_000;

const patienceOfRequest = cache(() => AbortSignal.timeout(PATIENCE));

/**
 * Runs reads on the server and hands their answers to the browser's cache. A failed read, a very large
 * answer and one that has not come when `patience` ends are left out: the browser asks again through the
 * proxy, with that one's own limit of time, and shows the error with a retry.
 * Nothing is read for a person who has no role in the deployment: the page ends here, as not found.
 */
export async function prefetch(
  slug: string,
  read: (client: Client, queryClient: QueryClient) => Promise<unknown>[],
  patience: AbortSignal = patienceOfRequest(),
): Promise<DehydratedState> {
  await requireDeployment(slug);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const client = serverClient(slug);
  if (client) {
    const giveUp = () => void queryClient.cancelQueries();
    const settled = Promise.allSettled(read(client, queryClient));
    if (patience.aborted) giveUp();
    patience.addEventListener("abort", giveUp);
    await settled;
    patience.removeEventListener("abort", giveUp);
  }
  return dehydrate(queryClient, { shouldDehydrateQuery: fitsThePage });
}

function fitsThePage(query: Query): boolean {
  return (
    defaultShouldDehydrateQuery(query) &&
    JSON.stringify(query.state.data ?? null).length <= MOST_CHARACTERS
  );
}
