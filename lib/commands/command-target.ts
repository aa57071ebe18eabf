import type { Route } from "next";
import { routes } from "@/lib/routes";
import type { Command } from "./command";

/** A thing of a deployment that one can go to, as it is remembered. */
export type CommandTarget = {
  kind: "assistant" | "graph" | "thread";
  deployment: string;
  id: string;
  label: string;
  hint?: string | undefined;
  /** The assistant in whose Studio a thread is opened. */
  assistant?: string | undefined;
};

export type AssistantPageName = "edit" | "versions" | "studio";

const PAGES: { [name: string]: AssistantPageName } = {
  edit: "edit",
  versions: "versions",
  studio: "studio",
};

/** Which assistant an address is of, and which of its pages; null where it is of none. */
export function assistantAt(pathname: string): { id: string; page: AssistantPageName } | null {
  const [, section, id, name = ""] = pathname.split("/").filter(Boolean);
  const page = PAGES[name];
  return section === "assistants" && id && page ? { id, page } : null;
}

/** The command that goes to a target: another assistant on the page that is open of this one. */
export function commandOf(target: CommandTarget, page: AssistantPageName): Command {
  const { kind, deployment, id, label, hint } = target;
  const href = hrefOf(target, page);
  return { id: `${kind} ${deployment} ${id}`, kind, label, hint, href, target };
}

function hrefOf(
  { kind, deployment, id, assistant }: CommandTarget,
  page: AssistantPageName,
): Route {
  if (kind === "graph") return routes.graph(deployment, id);
  if (kind === "thread") return routes.studio(deployment, assistant ?? id, { thread: id });
  return routes[page](deployment, id);
}
