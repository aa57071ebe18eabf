import type { Client } from "@langchain/langgraph-sdk";

/** Leaves the server as it was at its start, for the next test file of the same worker. */
export async function deleteMade(sdk: Client): Promise<void> {
  const all = await sdk.assistants.search({ limit: 1000 });
  const made = all.filter(({ metadata }) => metadata?.created_by !== "system");
  await Promise.all(made.map(({ assistant_id }) => sdk.assistants.delete(assistant_id)));
}
