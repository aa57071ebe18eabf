import { type MutationFunctionContext, mutationOptions } from "@tanstack/react-query";
import { activateVersion, restoreVersion } from "./activate-version";
import type { AssistantCreate, Client } from "./client";
import { createAssistant } from "./create-assistant";
import { assistantKeys } from "./queries";
import { type RemoveInput, removeAssistant } from "./remove-assistant";
import { type SaveInput, saveAssistant } from "./save-assistant";
import type { AssistantVersion } from "./types";

/** Mutations as option objects. Each write is sent once and never resent by itself. */
export function assistantMutations(client: Client) {
  const queryKey = assistantKeys.all(client.deployment);
  const refresh = {
    retry: false,
    onSettled: (
      _data: unknown,
      _error: unknown,
      _variables: unknown,
      _onMutateResult: unknown,
      context: MutationFunctionContext,
    ) => context.client.invalidateQueries({ queryKey }),
  };
  return {
    /** Safe to repeat with the same `assistant_id`. Throws AssistantConflict. */
    create: () =>
      mutationOptions({
        ...refresh,
        mutationFn: (body: AssistantCreate) => createAssistant(client, body),
      }),
    /** Makes a new version, which becomes active. Throws AssistantConflict when `base` is old. */
    save: () =>
      mutationOptions({
        ...refresh,
        mutationFn: (input: SaveInput) => saveAssistant(client, input),
      }),
    /** Moves the active pointer, then reads back what the server really restored. */
    activate: () =>
      mutationOptions({
        ...refresh,
        mutationFn: (version: AssistantVersion) => activateVersion(client, version),
      }),
    /** Writes an old version's whole content as a new version, which becomes active. */
    restore: () =>
      mutationOptions({
        ...refresh,
        mutationFn: (version: AssistantVersion) => restoreVersion(client, version),
      }),
    /** Deletes the assistant with all versions. Resolves too when it was gone already. */
    remove: () =>
      mutationOptions({
        ...refresh,
        mutationFn: (input: RemoveInput) => removeAssistant(client, input),
      }),
  };
}
