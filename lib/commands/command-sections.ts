import { matchesWords } from "@/lib/matches-words";
import type { Command, CommandSection } from "./command";
import { assistantAt, type CommandTarget, commandOf } from "./command-target";
import {
  assistantCommands,
  type CommandPlace,
  deploymentCommands,
  pageCommands,
} from "./place-commands";

/** Says through what was looked, as no server finds a thread by a part of its name. */
const RECENT_THREADS = "Recent threads";

type Offered = {
  place: CommandPlace;
  /** Where one went before, newest first. */
  recent: readonly CommandTarget[];
  /** What the page on screen offers besides its addresses. */
  page: readonly Command[];
  /** What is the same on every page. */
  everywhere: readonly Command[];
  graphs: readonly CommandTarget[];
  /** What the server found by name, or by id. */
  found: readonly CommandTarget[];
  /** Leads to all that it found, where those are not all. */
  more: readonly Command[];
  /** Threads found by name or the beginning of their id among those that are known here. */
  threads: readonly CommandTarget[];
};

/** All that can be gone to or done, narrowed down to what is typed. Nothing stands in two sections. */
export function commandSections(offered: Offered, typed: string): CommandSection[] {
  const { place, graphs, found, more, threads } = offered;
  const at = assistantAt(place.pathname);
  const taken = new Set<string>();
  const section = (title: string, commands: readonly Command[], narrow = true) => {
    const shown = commands.filter(
      (command) => !taken.has(command.id) && (!narrow || fits(command)),
    );
    for (const { id } of shown) taken.add(id);
    return { title, commands: prefixFirst(shown, typed) };
  };
  const fits = ({ label, hint = "", words = "" }: Command) =>
    matchesWords(`${label} ${hint} ${words}`, typed);
  const command = (target: CommandTarget) => commandOf(target, at?.page ?? "edit");
  const sections = [
    section("Recent", recentCommands(offered, command)),
    section("This page", [...offered.page, ...assistantCommands(place)]),
    section("Go to", pageCommands(place)),
    section("Deployments", deploymentCommands(place)),
    section("Graphs", graphs.map(command)),
    section("Roster", offered.everywhere),
    // Last, as they come late, and what one is about to choose must not move away.
    section("Found on the server", [...found.map(command), ...more], false),
    section(RECENT_THREADS, threads.map(command), false),
  ];
  return sections.filter(({ commands }) => commands.length > 0);
}

function recentCommands(
  { place: { all, deployment, pathname }, recent }: Offered,
  command: (target: CommandTarget) => Command,
): Command[] {
  const here = assistantAt(pathname)?.id;
  return recent.flatMap((target) => {
    const of = all.find(({ slug }) => slug === target.deployment);
    if (!of || target.id === here) return [];
    return of === deployment ? command(target) : { ...command(target), hint: `in ${of.name}` };
  });
}

/** Those that begin with what is typed, then the others, each in their order. */
function prefixFirst(commands: Command[], typed: string): Command[] {
  const start = typed.trim().toLowerCase();
  const begins = ({ label }: Command) => start !== "" && label.toLowerCase().startsWith(start);
  return [...commands.filter(begins), ...commands.filter((command) => !begins(command))];
}
