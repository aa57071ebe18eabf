"use client";

import {
  Bot,
  CornerDownRight,
  MessageSquare,
  PanelsTopLeft,
  Server,
  Waypoints,
} from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Command, CommandKind, CommandSection } from "@/lib/commands/command";

const ICON: Record<CommandKind, ReactNode> = {
  action: <CornerDownRight />,
  page: <PanelsTopLeft />,
  assistant: <Bot />,
  thread: <MessageSquare />,
  graph: <Waypoints />,
  deployment: <Server />,
};

type CommandListProps = {
  id: string;
  sections: CommandSection[];
  active: Command | undefined;
  /** The DOM id of an option, for aria-activedescendant. */
  optionId: (command: Command) => string;
  onChoose: (command: Command) => void;
};

/** The options of the palette. The focus stays in its field. */
export function CommandList({ id, sections, active, optionId, onChoose }: CommandListProps) {
  if (sections.length === 0) return null;
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Commands"
      tabIndex={-1}
      className="min-h-0 overflow-y-auto overscroll-contain"
      // A press here must not take the focus from the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      {sections.map(({ title, commands }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, but no fieldset.
        <div key={title} role="group" aria-label={title} className="mb-1">
          <div aria-hidden className="px-2 py-1 text-muted-foreground text-xs">
            {title}
          </div>
          {commands.map((command) => (
            <Option
              key={command.id}
              id={optionId(command)}
              command={command}
              active={command === active}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function intoView(element: HTMLElement | null) {
  element?.scrollIntoView?.({ block: "nearest" });
}

type OptionProps = {
  id: string;
  command: Command;
  active: boolean;
  onChoose: (command: Command) => void;
};

function Option({ id, command, active, onChoose }: OptionProps) {
  const { kind, label, hint, isOff } = command;
  const shared = {
    id,
    role: "option",
    tabIndex: -1,
    "aria-selected": active,
    "aria-disabled": isOff || undefined,
    onClick: () => onChoose(command),
    className: cn(
      "flex min-h-8 w-full cursor-pointer select-none items-center gap-2.5 rounded-md px-2 py-1 text-left text-sm hover:bg-accent/60 pointer-coarse:min-h-10 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted-foreground",
      active && "bg-accent text-accent-foreground hover:bg-accent",
      isOff && "cursor-default opacity-60",
    ),
  };
  const content = (
    <>
      {ICON[kind]}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {hint && (
        <span className="max-w-[40%] shrink-0 truncate text-muted-foreground text-xs">{hint}</span>
      )}
    </>
  );
  return "href" in command ? (
    <Link {...shared} ref={active ? intoView : undefined} href={command.href} prefetch={false}>
      {content}
    </Link>
  ) : (
    <button type="button" {...shared} ref={active ? intoView : undefined}>
      {content}
    </button>
  );
}
