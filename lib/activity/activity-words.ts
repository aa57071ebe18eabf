import type { ActivityRow } from "./activity-rows";
import type { AuditAction, AuditEvent } from "./audit-event";

const DID: Record<AuditAction, string> = {
  "assistant.create": "created",
  "assistant.update": "saved",
  "assistant.delete": "deleted",
  "assistant.activate": "activated a version of",
  "label.set": "set a label on",
  "label.remove": "removed a label from",
  "memory.set": "wrote an item in Memory",
  "memory.delete": "deleted an item in Memory",
  "thread.create": "started a thread",
  "thread.update": "changed a thread’s metadata",
  "thread.delete": "deleted a thread",
  "thread.state": "edited a thread’s state",
  "thread.copy": "copied a thread",
  "run.start": "started a run of",
  "run.cancel": "stopped a run",
  "run.delete": "deleted a run",
};

/** What happened in a row, in words that follow who did it, and whether an assistant's name follows them. */
export function didWhat({ version, event }: ActivityRow): { words: string; ofAssistant: boolean } {
  if (version) {
    if (version.version === 1) return { words: "created", ofAssistant: true };
    return { words: `made version ${version.version} of`, ofAssistant: true };
  }
  if (!event) return { words: "", ofAssistant: false };
  const { action, assistant, toVersion, label } = event;
  const ofAssistant = assistant !== undefined;
  if (action === "assistant.activate" && toVersion !== undefined) {
    return { words: `activated version ${toVersion} of`, ofAssistant };
  }
  if (label !== undefined) {
    const verb = action === "label.set" ? "set the label" : "removed the label";
    return { words: `${verb} “${label}” ${action === "label.set" ? "on" : "from"}`, ofAssistant };
  }
  if (action === "run.start" && !ofAssistant) return { words: "started a run", ofAssistant };
  return { words: DID[action], ofAssistant };
}

/** Who did it; null where nobody knows. A name given with a save was typed, a sign-in's was proved. */
export function whoDid({ version, event }: ActivityRow): string | null {
  return event?.subject ?? version?.author ?? null;
}

type OutcomeWords = { badge: string; means: string };

/** What to say of a write that was not simply done; null where it was. */
export function outcomeWords({ outcome, status }: AuditEvent): OutcomeWords | null {
  if (outcome === "done") return null;
  if (outcome === "unknown") {
    return {
      badge: "Outcome unknown",
      means: "The answer was lost, so it may have been done or not. See what is there now.",
    };
  }
  const code = status === undefined ? "" : ` (status ${status})`;
  return outcome === "refused"
    ? { badge: "Refused", means: `The server did not accept it${code}. Nothing was changed.` }
    : { badge: "Not done", means: `It did not reach the server${code}. Nothing was changed.` };
}
