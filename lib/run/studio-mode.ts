/** Chat shows the messages of a run; Graph shows its nodes and takes any input. */
export const STUDIO_MODES = ["chat", "graph"] as const;
export type StudioMode = (typeof STUDIO_MODES)[number];

/**
 * The mode to show: what the URL asks for, else Chat where the graph has messages. `messagesKey` is
 * null for a graph that seems to have none, which cannot chat.
 */
export function studioMode(wanted: StudioMode | null, messagesKey: string | null): StudioMode {
  if (messagesKey === null) return "graph";
  return wanted ?? "chat";
}
