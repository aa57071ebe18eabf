import { RosterError } from "@/lib/errors";
import { newId } from "@/lib/new-id";
import { differingContent } from "@/lib/versions/compare";
import { firstStamp } from "@/lib/versions/save-stamp";
import { isAmbiguous, lookForEffect, lostWrite } from "./ambiguous";
import { AssistantConflict } from "./assistant-conflict";
import { afterUpdate } from "./assistant-payload";
import type { AssistantCreate, Client } from "./client";
import type { Assistant } from "./types";

/**
 * Makes an assistant under the id that the form chose. Safe to repeat: at most one comes of it. The
 * answer may be an assistant that an earlier attempt made, so it is compared with what was sent;
 * throws AssistantConflict when they differ. Aegra gives another assistant where that one has the same
 * configuration: `validation`, and nothing was made.
 */
export async function createAssistant(
  client: Client,
  body: AssistantCreate,
  author = "",
): Promise<Assistant> {
  const metadata = { ...body.metadata, ...firstStamp(author, newId()) };
  const stamped = { ...body, ...(Object.keys(metadata).length > 0 && { metadata }) };
  const made = await client.assistants
    .create({ ...stamped, if_exists: "do_nothing" })
    .catch((error: unknown) => afterLostAnswer(client, body.assistant_id, error));
  if (made.assistant_id !== body.assistant_id) {
    throw new RosterError(
      "validation",
      `This server keeps no two assistants of one graph with the same configuration, and “${made.name}” has this one.`,
    );
  }
  const blank = { ...made, description: null, config: {}, context: {}, metadata: {} };
  // Servers choose a name where none is given.
  const name = body.name || made.name;
  const differing = differingContent(afterUpdate(blank, { ...body, name }), made);
  if (differing.length === 0) return made;
  throw new AssistantConflict(
    `The assistant ${made.assistant_id} exists already, with other content (${differing.join(", ")}); an earlier attempt may have made it. Nothing was changed.`,
    made,
    differing,
  );
}

async function afterLostAnswer(client: Client, id: string, error: unknown): Promise<Assistant> {
  if (!isAmbiguous(error)) throw error;
  const lookUp = await lookForEffect(() => findAssistant(client, id));
  if (lookUp.state === "found") return lookUp.found;
  throw lostWrite(
    error,
    lookUp.state === "absent"
      ? "So far nothing was created. Trying again is safe: it is made once at most."
      : "Whether it was created is not known, as the server cannot be asked. Trying again is safe: it is made once at most.",
    lookUp.state,
  );
}

/** The assistant, or undefined when the server says that it has none of this id. */
export async function findAssistant(client: Client, id: string): Promise<Assistant | undefined> {
  return client.assistants.get(id).catch((error: unknown) => {
    if (error instanceof RosterError && error.code === "not_found") return undefined;
    throw error;
  });
}
