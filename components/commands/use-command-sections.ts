"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTheme } from "next-themes";
import { useLayoutEffect, useState } from "react";
import { shorten } from "@/components/assistants/assistant-label";
import { useDeployment, useDeployments } from "@/components/shell/deployment-provider";
import { hearPageActions, type PageAction } from "@/components/shell/page-actions";
import type { Command } from "@/lib/commands/command";
import { commandSections } from "@/lib/commands/command-sections";
import { assistantAt } from "@/lib/commands/command-target";
import { recentTargets } from "@/lib/commands/recent-targets";
import { browserStorage } from "@/lib/drafts";
import { routes } from "@/lib/routes";
import { useFoundTargets } from "./use-found-targets";

const THEMES = ["Light", "Dark", "System"];

/** The sections of the palette, and how the search on the server goes. */
export function useCommandSections(typed: string, onShortcuts: () => void) {
  const deployment = useDeployment();
  const all = useDeployments();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const { theme, setTheme } = useTheme();
  const [actions, setActions] = useState<readonly PageAction[]>([]);
  useLayoutEffect(() => hearPageActions(setActions), []);
  const page = actions.map(({ writes, ...action }): Command => {
    const { off: why } = deployment;
    const off = writes && why ? { isOff: true, hint: why.hint } : {};
    return { ...action, ...actionNamed(action.label), ...off };
  });
  const [recent] = useState(() => recentTargets(browserStorage()));
  const server = useFoundTargets(typed, assistantAt(pathname)?.id);
  const themes = THEMES.filter((each) => each.toLowerCase() !== theme).map(
    (each): Command => ({
      ...actionNamed(`${each} theme`),
      words: "colour mode appearance",
      run: () => setTheme(each.toLowerCase()),
    }),
  );
  const shortcuts: Command = {
    ...actionNamed("Keyboard shortcuts"),
    words: "keys help",
    run: onShortcuts,
  };
  const place = { deployment, all, pathname, search };
  const inTable: Command = {
    ...actionNamed("All in the table"),
    kind: "page",
    hint: `named “${shorten(typed.trim(), 40)}”`,
    href: routes.assistants(deployment.slug, { q: typed.trim() }),
  };
  const everywhere = [...themes, shortcuts];
  const more = server.hasMore ? [inTable] : [];
  const { graphs, found, threads } = server;
  const offered = { place, recent, page, everywhere, graphs, found, more, threads };
  return { sections: commandSections(offered, typed), server };
}

function actionNamed(label: string) {
  return { id: `action ${label}`, kind: "action", label } as const;
}
