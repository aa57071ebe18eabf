import { RosterError } from "@/lib/errors";
import { newId } from "@/lib/new-id";
import { differingFields } from "@/lib/versions/compare";
import { restoreUpdate } from "@/lib/versions/restore";
import { stampMetadata } from "@/lib/versions/save-stamp";
import { isAmbiguous, lostWrite } from "./ambiguous";
import type { Client } from "./client";
import type { Assistant, AssistantVersion, ContentField } from "./types";
import { valuesHome } from "./values-home";
import { newestVersion, type WrittenVersion, writeVersion } from "./write-version";

type ActivateResult = {
  assistant: Assistant;
  /** What the server left as it was although the version says otherwise; [] when all is restored. */
  leftBehind: ContentField[];
};

/** Moves the active pointer, then reads back what the server really restored. */
export async function activateVersion(
  client: Client,
  version: AssistantVersion,
): Promise<ActivateResult> {
  const { assistant_id: id, version: number } = version;
  const lost = await client.assistants.setLatest(id, number).then(
    () => undefined,
    (error: unknown) => {
      if (isAmbiguous(error)) return error;
      throw error;
    },
  );
  const assistant = await client.assistants.get(id).catch((error: unknown) => {
    const outcome = `Whether version ${number} is active now is not known. Activating it again is safe.`;
    throw error instanceof RosterError ? lostWrite(error, outcome, "unknown") : error;
  });
  if (assistant.version !== number) {
    const outcome = `Version ${assistant.version} is active, not version ${number}.`;
    throw lost
      ? lostWrite(lost, outcome, "absent")
      : new RosterError("conflict", `${outcome} Someone else has changed it in the same moment.`);
  }
  return { assistant, leftBehind: differingFields(version, assistant) };
}

/**
 * Writes an old version's whole content as a new version, which becomes active. `notKept` names
 * what the server did not take over. The new version's note says which one it restores.
 */
export async function restoreVersion(
  client: Client,
  version: AssistantVersion,
  author = "",
): Promise<WrittenVersion> {
  const id = version.assistant_id;
  const [current, newest, info] = await Promise.all([
    client.assistants.get(id),
    newestVersion(client, id),
    client.info(),
  ]);
  const whole = restoreUpdate(version, current, valuesHome(info, null, version));
  const stamp = { note: `Restores version ${version.version}`, author, saveId: newId() };
  const update = { ...whole, metadata: { ...whole.metadata, ...stampMetadata(stamp) } };
  const written = await writeVersion(client, current, newest ?? current.version, update);
  return { ...written, notKept: differingFields(version, written) };
}
