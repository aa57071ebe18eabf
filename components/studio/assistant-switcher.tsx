"use client";

import { ChevronsUpDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { assistantLabel, shorten, titleText } from "@/components/assistants/assistant-label";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import type { Assistant } from "@/lib/langgraph/types";

const AssistantSearch = lazy(() =>
  import("./assistant-search").then((part) => ({ default: part.AssistantSearch })),
);

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
        <Suspense fallback={<Spinner label="Loading assistants…" className="m-4" />}>
          <AssistantSearch currentId={assistant.assistant_id} onChoose={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}
