"use client";

import { Search } from "lucide-react";
import { type ComponentType, useEffect, useEffectEvent, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { showModal } from "@/components/ui/show-modal";
import { toast } from "@/components/ui/toast";
import { useShortcut } from "@/components/ui/use-shortcut";

export type CommandsProps = {
  shown: "commands" | "shortcuts";
  onShow: (shown: "shortcuts" | null) => void;
};

declare global {
  interface Window {
    /** Set by the page's own script while nobody could hear the keys. */
    rosterCommandsPressed?: boolean;
  }
}

/** Listens for the keys of the command palette and of the sheet of shortcuts, which are loaded only then. */
export function CommandsButton() {
  const [shown, setShown] = useState<CommandsProps["shown"] | null>(null);
  const [Commands, setCommands] = useState<ComponentType<CommandsProps>>();

  function show(next: CommandsProps["shown"]) {
    setShown(next);
    import("@/components/commands/commands").then(
      (part) => setCommands(() => part.Commands),
      () => {
        setShown(null);
        toast({
          title: "Roster cannot be reached",
          description: "Check that it is running, then try again.",
          tone: "destructive",
        });
      },
    );
  }

  useShortcut("commands", () => (shown === "commands" ? setShown(null) : show("commands")));
  useShortcut("shortcuts", () => show("shortcuts"));
  const hearEarly = useEffectEvent(() => {
    if (window.rosterCommandsPressed) show("commands");
    window.rosterCommandsPressed = false;
  });
  useEffect(() => hearEarly(), []);
  return (
    <>
      <IconButton
        label="Commands"
        icon={<Search />}
        tooltipSide="bottom"
        aria-haspopup="dialog"
        data-commands
        onClick={() => show("commands")}
      />
      {shown &&
        (Commands ? (
          <Commands shown={shown} onShow={setShown} />
        ) : (
          // What is typed meanwhile is not for the page.
          <dialog ref={showModal} aria-label="Loading commands" />
        ))}
    </>
  );
}
