"use client";

import { ChevronsUpDown } from "lucide-react";
import { useState } from "react";
import { assistantLabel, shorten, titleText } from "@/components/assistants/assistant-label";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Assistant } from "@/lib/langgraph/types";
import { AssistantSearch } from "./assistant-search";

/** The assistant's name, which opens the list of all assistants of all graphs. */
export function AssistantSwitcher({ assistant }: { assistant: Assistant }) {
  const [open, setOpen] = useState(false);
  const label = assistantLabel(assistant);
  return (
    <>
      <Button
        variant="ghost"
        aria-haspopup="dialog"
        aria-label={`${shorten(label)}, switch assistant`}
        title={titleText(label)}
        className="min-w-0 shrink px-2 font-semibold text-base"
        onClick={() => setOpen(true)}
      >
        <span className="min-w-0 max-w-72 truncate">{label}</span>
        <ChevronsUpDown aria-hidden className="text-muted-foreground" />
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Switch assistant">
        <AssistantSearch currentId={assistant.assistant_id} onChoose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
