import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type AssistantPageInput, readAssistantPage } from "./assistant-page";
import type { Client } from "./client";
import { assistantKeys } from "./queries";

/** One page of assistants; the page before stays until the next one is there. */
export function assistantPageQuery(client: Client, input: AssistantPageInput) {
  return queryOptions({
    queryKey: [...assistantKeys.all(client.deployment), "page", input],
    queryFn: ({ signal }) => readAssistantPage(client, input, signal),
    placeholderData: keepPreviousData,
  });
}
