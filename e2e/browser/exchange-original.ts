import type { Client } from "@langchain/langgraph-sdk";

/** Three versions, the second with a note, all with a secret. */
export async function original(sdk: Client, name: string): Promise<string> {
  const values = (prompt: string) => ({
    system_prompt: prompt,
    openai_api_key: "sk-very-secret",
  });
  const { assistant_id } = await sdk.assistants.create({
    graphId: "agent",
    name,
    context: values("one"),
    metadata: { team: "support" },
  });
  await sdk.assistants.update(assistant_id, {
    name,
    description: "shorter",
    context: values("two"),
    metadata: { roster_note: "Shorter answers", roster_author: "Ada", roster_save: "s-2" },
  });
  await sdk.assistants.update(assistant_id, {
    name,
    context: values("three"),
    metadata: { roster_note: null, roster_author: null, roster_save: "s-3" },
  });
  return assistant_id;
}
