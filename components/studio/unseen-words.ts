import type { StreamMode } from "@/lib/langgraph/types";

const SEEN_IN: { [mode in StreamMode]?: string } = {
  tasks: "each node’s start and input",
  checkpoints: "checkpoints as they are made",
  debug: "tasks and checkpoints with all their details",
  events: "events of every runnable",
  custom: "events of the graph’s own code",
};

/** What is not seen of a run whose server refused to stream it in these modes. */
export function unseenWords(modes: readonly StreamMode[]): string {
  const named = modes.map((mode) => (SEEN_IN[mode] ? `${mode} (${SEEN_IN[mode]})` : mode));
  const list = [named.slice(0, -1).join(", "), named.at(-1)].filter(Boolean).join(" and ");
  const [word, them] = modes.length === 1 ? ["mode", "it"] : ["modes", "them"];
  return `The server does not take the stream ${word} ${list}, so it ran without ${them}. The result is whole.`;
}
