import type { Route } from "next";
import type { CommandTarget } from "./command-target";

export type CommandKind = "action" | "page" | "assistant" | "thread" | "graph" | "deployment";

/** Something to go to, or to do. */
export type Command = {
  /** Tells it apart from all others on the list. */
  id: string;
  kind: CommandKind;
  label: string;
  /** What stands beside the label: a graph, a version, a host. */
  hint?: string | undefined;
  /** What it is found by besides its label. */
  words?: string | undefined;
  /** It is shown, and cannot be done now: `hint` says why. */
  isOff?: boolean;
  /** What it goes to, to be remembered. */
  target?: CommandTarget;
} & ({ href: Route } | { run: () => void });

export type CommandSection = { title: string; commands: Command[] };
