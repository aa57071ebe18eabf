import type { Assistant } from "@/lib/langgraph/types";

const MOST = 200;

/** What must be typed before an assistant is deleted: its name, or its id where that cannot be typed. */
export function confirmationPhrase({
  name,
  assistant_id,
}: Pick<Assistant, "name" | "assistant_id">): { what: "name" | "id"; text: string } {
  const text = singleSpaced(name);
  const typeable = text !== "" && text.length <= MOST;
  return typeable ? { what: "name", text } : { what: "id", text: assistant_id };
}

/** True when `typed` is the phrase; spaces around and runs of spaces do not count. */
export function confirms(typed: string, phrase: string): boolean {
  return singleSpaced(typed) === singleSpaced(phrase);
}

// A page shows a run of spaces as one, and an input cannot hold a line break.
function singleSpaced(text: string): string {
  return text.trim().replace(/\s+/g, " ").normalize("NFC");
}
