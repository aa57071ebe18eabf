import { RosterError } from "@/lib/errors";
import type { StreamMode } from "@/lib/langgraph/types";
import { EXTRA_MODES } from "./run-settings";

const EXTRA: ReadonlySet<StreamMode> = new Set(EXTRA_MODES);

/**
 * Whether a server refused a run for its stream modes: 400 on the JS server, 422 on the Python server
 * and Aegra, and each names the field. A bare 422 may mean it.
 */
export function isModeRefusal(thrown: unknown): boolean {
  if (!(thrown instanceof RosterError)) return false;
  const { status, message } = thrown;
  return (status === 400 || status === 422) && /stream_?mode|answered 4\d\d\.$/i.test(message);
}

/**
 * What to ask for after `modes` were refused: first without those that Studio does not draw from, then
 * without a graph's own events. Null when no less will do.
 */
export function fewerModes(modes: readonly StreamMode[]): StreamMode[] | null {
  const plain = modes.filter((mode) => !EXTRA.has(mode));
  if (plain.length < modes.length) return plain;
  const without = modes.filter((mode) => mode !== "custom");
  return without.length < modes.length ? without : null;
}
