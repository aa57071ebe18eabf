import { type MutationFunctionContext, mutationOptions } from "@tanstack/react-query";
import { rememberedAuthor } from "@/lib/author";
import type { AssistantCreate, Client } from "./client";
import { assistantKeys } from "./queries";
import type { RemoveInput } from "./remove-assistant";
import type { SaveInput } from "./save-assistant";
import type { AssistantVersion } from "./types";
import type { UndoInput } from "./undo-change";

// Loaded at the first write: no page needs them to be drawn.
const activateModule = () => import("./activate-version");
const createModule = () => import("./create-assistant");
const saveModule = () => import("./save-assistant");
const undoModule = () => import("./undo-change");
const removeModule = () => import("./remove-assistant");

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
        mutationFn: async (body: AssistantCreate) =>
          (await createModule()).createAssistant(client, body, rememberedAuthor()),
      }),
    /** Makes a new version, which becomes active. Throws AssistantConflict when `base` is old. */
    save: () =>
      mutationOptions({
        ...refresh,
        mutationFn: async (input: SaveInput) => (await saveModule()).saveAssistant(client, input),
      }),
    /** Moves the active pointer, then reads back what the server really restored. */
    activate: () =>
      mutationOptions({
        ...refresh,
        mutationFn: async (version: AssistantVersion) =>
          (await activateModule()).activateVersion(client, version),
      }),
    /** Writes an old version's whole content as a new version, which becomes active. */
    restore: () =>
      mutationOptions({
        ...refresh,
        mutationFn: async (version: AssistantVersion) =>
          (await activateModule()).restoreVersion(client, version, rememberedAuthor()),
      }),
    /** Makes the version active that was so before a change of either kind. */
    undo: () =>
      mutationOptions({
        ...refresh,
        mutationFn: async (input: UndoInput) => (await undoModule()).undoChange(client, input),
      }),
    /** Deletes the assistant with all versions. Resolves too when it was gone already. */
    remove: () =>
      mutationOptions({
        ...refresh,
        mutationFn: async (input: RemoveInput) =>
          (await removeModule()).removeAssistant(client, input),
      }),
  };
}
