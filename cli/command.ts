import type { Variables } from "@/lib/server/env-value";

/** What a command may use of the world around it. */
export type World = {
  variables: Variables;
  /** The folder that paths are relative to. */
  folder: string;
  /** Results. */
  print: (text: string) => void;
  /** What a person should know, beside the results. */
  warn: (text: string) => void;
  /** Asks the person at the terminal; null where nobody can answer. */
  ask: ((question: string) => Promise<string>) | null;
  /** A text that nobody may see: typed unseen where somebody can be asked, else all of the input. */
  readSecret: (question: string) => Promise<{ text: string; isAsked: boolean }>;
};

/** How a command ended; `roster help exit-codes` and the README say it too. */
export const EXIT = { done: 0, different: 1, trouble: 2, wouldChange: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export type Command = {
  name: string;
  /** In a line, for the list of commands. */
  summary: string;
  help: string;
  run: (argv: readonly string[], world: World) => Promise<Exit>;
};
