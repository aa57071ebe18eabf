"use client";

import { Pin, PinOff } from "lucide-react";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { toast } from "@/components/ui/toast";
import type { AssistantSummary } from "@/lib/langgraph/types";
import { MOST_PINS } from "@/lib/pinned";
import { assistantLabel, shorten } from "./assistant-label";
import { usePins } from "./use-pins";

/** Pins an assistant to the top of the table, or takes it from there. */
export function PinItem({ assistant }: { assistant: AssistantSummary }) {
  const { pins, isFull, pin, unpin } = usePins();
  const { assistant_id: id } = assistant;
  const name = `“${shorten(assistantLabel(assistant))}”`;
  if (pins.some((each) => each.id === id)) {
    return (
      <DropdownMenuItem
        icon={<PinOff />}
        onSelect={() => {
          unpin(id);
          toast({ title: "Unpinned", description: `${name} stands in its place in the list.` });
        }}
      >
        Unpin
      </DropdownMenuItem>
    );
  }
  return (
    <DropdownMenuItem
      icon={<Pin />}
      disabled={isFull}
      hint={isFull && `${MOST_PINS} at most`}
      onSelect={() => {
        pin(assistant);
        toast({
          title: "Pinned",
          description: `${name} stands first in the table, in this browser.`,
          tone: "success",
        });
      }}
    >
      Pin to the top
    </DropdownMenuItem>
  );
}
