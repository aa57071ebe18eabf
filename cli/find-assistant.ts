import { readAllAssistants } from "@/lib/langgraph/all-assistants";
import type { Client } from "@/lib/langgraph/client";
import { findAssistant } from "@/lib/langgraph/create-assistant";
import type { Assistant } from "@/lib/langgraph/types";
import { CommandError } from "./command-error";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isAssistantId(text: string): boolean {
  return UUID.test(text);
}

/** The assistant of an id or a name; throws CommandError where there is none, or more than one. */
export async function requireAssistant(client: Client, text: string): Promise<Assistant> {
  const found = await findByRef(client, text);
  if (found) return found;
  throw new CommandError(`There is no assistant with the id or the name “${text}”.`);
}

/** The same, undefined where there is none. */
export async function findByRef(client: Client, text: string): Promise<Assistant | undefined> {
  return (await byId(client, text)) ?? (await byName(client, { name: text, graph_id: undefined }));
}

/**
 * The assistant that a file stands for: the one with its id, else the only one of its name and graph.
 * Throws CommandError where two have them, and names both.
 */
export async function matchAssistant(
  client: Client,
  file: { assistantId: string; name: string; graphId: string },
): Promise<Assistant | undefined> {
  return (
    (await byId(client, file.assistantId)) ??
    (await byName(client, { name: file.name, graph_id: file.graphId }))
  );
}

async function byId(client: Client, id: string): Promise<Assistant | undefined> {
  return isAssistantId(id) ? findAssistant(client, id.toLowerCase()) : undefined;
}

async function byName(
  client: Client,
  { name, graph_id }: { name: string; graph_id: string | undefined },
): Promise<Assistant | undefined> {
  if (name === "") return undefined;
  const filter = { name, ...(graph_id === undefined ? {} : { graph_id }) };
  // Servers look for a part of the name, in any case.
  const all = await readAllAssistants(client, filter);
  const [only, ...others] = all.filter((each) => each.name === name);
  if (only === undefined || others.length === 0) return only;
  const ids = [only, ...others].map((each) => `${each.assistant_id} (${each.graph_id})`);
  throw new CommandError(
    `${ids.length} assistants are called “${name}”: ${ids.join(", ")}. Name the one by its id.`,
  );
}
