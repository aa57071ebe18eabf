import type { QueryClient } from "@tanstack/react-query";
import type { Client } from "@/lib/langgraph/client";
import { createAssistant } from "@/lib/langgraph/create-assistant";
import { assistantQueries, serverQueries } from "@/lib/langgraph/queries";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { valuesHome } from "@/lib/langgraph/values-home";
import { newId } from "@/lib/new-id";
import { duplicateOf } from "./duplicate";

/** Makes a copy under a new id: of an assistant as it is now, or of one of its versions. */
export async function duplicateAssistant(
  client: Client,
  queryClient: QueryClient,
  of: string | AssistantVersion,
): Promise<Assistant> {
  const source = typeof of === "string" ? await client.assistants.get(of) : of;
  const info = await queryClient.query(serverQueries(client).info());
  const known = valuesHome(info, null, source);
  if (known === "both") return createAssistant(client, duplicateOf(source, newId(), known));
  const schemas = queryClient.query(assistantQueries(client).schemas(source.assistant_id));
  const home = valuesHome(info, await schemas.catch(() => null), source);
  return createAssistant(client, duplicateOf(source, newId(), home));
}
