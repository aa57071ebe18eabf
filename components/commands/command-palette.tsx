"use client";

import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { flushSync } from "react-dom";
import type { CommandsProps } from "@/components/shell/commands-button";
import { movedTo } from "@/components/ui/combobox-keys";
import { showModal } from "@/components/ui/show-modal";
import { VERBATIM } from "@/components/ui/verbatim";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Command } from "@/lib/commands/command";
import { rememberTarget } from "@/lib/commands/recent-targets";
import { browserStorage } from "@/lib/drafts";
import { CommandList } from "./command-list";
import { SearchState, searchWords } from "./search-state";
import { ShortcutKeys } from "./shortcut-sheet";
import { useCommandSections } from "./use-command-sections";

/** Go to anything, or do what the page offers: type to narrow it down, arrows and Enter to choose. */
export function CommandPalette({ onShow }: Pick<CommandsProps, "onShow">) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [moved, setMoved] = useState<string | null>(null);
  const { sections, server } = useCommandSections(typed, () => onShow("shortcuts"));
  const shown = sections.flatMap(({ commands }) => commands);
  const active = shown.find((command) => command.id === moved) ?? shown[0];
  const optionId = (command: Command) => `${id} ${command.id}`.replaceAll(" ", "-");

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      // A link like any other: a page with unsaved changes asks first.
      if (active) document.getElementById(optionId(active))?.click();
      return;
    }
    const keepsCaret = (event.key === "Home" || event.key === "End") && typed !== "";
    if (!active || keepsCaret || event.shiftKey || event.metaKey || event.ctrlKey) return;
    const next = movedTo(event.key, shown.indexOf(active), shown.length);
    if (next === null) return;
    event.preventDefault();
    setMoved(shown[next]?.id ?? null);
  }

  function choose(command: Command) {
    if (command.isOff) return;
    if (command.target) rememberTarget(browserStorage(), command.target);
    // Closed before it acts, so that the focus is back where a dialog that opens will return it.
    flushSync(() => onShow(null));
    if ("run" in command) command.run();
  }

  return (
    <dialog
      ref={showModal}
      aria-label="Commands"
      onClose={(event) => event.currentTarget.open || onShow(null)}
      onPointerDown={(event) => event.target === event.currentTarget && onShow(null)}
      className="mx-auto mt-[12dvh] mb-auto max-h-[min(32rem,76dvh)] w-full max-w-xl animate-pop-in flex-col overflow-hidden rounded-lg border border-border bg-popover text-popover-foreground shadow-overlay backdrop:animate-fade-in open:flex max-sm:mt-2 max-sm:max-h-[calc(100dvh-1rem)] max-sm:w-[calc(100%-1rem)]"
    >
      <div className="relative border-border border-b">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-3.5 left-3.5 size-4 text-muted-foreground"
        />
        <input
          role="combobox"
          aria-label="Go to, or do"
          aria-expanded={shown.length > 0}
          aria-controls={shown.length > 0 ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(active)}
          placeholder="Assistant, graph, id, action…"
          {...VERBATIM}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setMoved(null);
          }}
          onKeyDown={press}
          className="h-11 w-full bg-transparent pr-4 pl-10 text-sm outline-none placeholder:text-muted-foreground pointer-coarse:text-lg"
        />
      </div>
      <div className="flex min-h-0 flex-1 flex-col p-1.5">
        <CommandList
          id={`${id}-list`}
          sections={sections}
          active={active}
          optionId={optionId}
          onChoose={choose}
        />
        <SearchState typed={typed} count={shown.length} server={server} />
      </div>
      <p className="flex items-center gap-4 border-border border-t px-3 py-2 text-muted-foreground text-xs max-sm:hidden">
        <span>↑ ↓ to move</span>
        <span>Enter to choose</span>
        <span>Esc to close</span>
        <span className="ml-auto inline-flex items-center gap-1.5">
          All shortcuts <ShortcutKeys id="shortcuts" />
        </span>
      </p>
      <VisuallyHidden role="status">{searchWords(shown.length, server)}</VisuallyHidden>
    </dialog>
  );
}
