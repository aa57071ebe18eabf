import { toast } from "@/components/ui/toast";
import { toRosterError } from "@/lib/errors";
import type { Assistant, AssistantVersion, ContentField } from "@/lib/langgraph/types";
import { fieldWords } from "@/lib/versions/field-words";

/** Undoes the change that is told; left out where there is nothing to go back to. */
type Undo = (() => void) | undefined;

export function sayActivated(version: number, leftBehind: ContentField[], undo: Undo) {
  const left = leftBehind.length > 0 && `The server kept the ${fieldWords(leftBehind)} as before.`;
  say(`v${version} is active`, left, undefined, undo);
}

export function sayRestored(made: number, of: number, notKept: ContentField[], undo: Undo) {
  const whole = `It holds everything that version ${of} holds.`;
  say(`Version ${made} is active`, notTaken(notKept, of), whole, undo);
}

/** `from` was active; now `assistant` is, which is `to` or had to be written anew with its content. */
export function sayUndone(
  assistant: Assistant,
  notKept: ContentField[],
  from: number,
  to: AssistantVersion,
) {
  const anew = `The server would have mixed v${to.version} with v${from}, so all of v${to.version} was written anew.`;
  say(
    `v${assistant.version} is active`,
    notTaken(notKept, to.version),
    assistant.version === to.version ? undefined : anew,
  );
}

export function sayFailed(title: string, thrown: unknown) {
  const { title: what, message, next } = toRosterError(thrown);
  toast({ title, description: `${what}. ${message} ${next}`, tone: "destructive" });
}

function say(title: string, warning: string | false, description?: string, undo?: Undo) {
  toast({
    title,
    description: warning || description,
    tone: warning ? "warning" : "success",
    action: undo && { label: "Undo", onPress: undo },
  });
}

function notTaken(fields: ContentField[], of: number): string | false {
  return (
    fields.length > 0 && `The server did not take over the ${fieldWords(fields)} of version ${of}.`
  );
}
