"use client";

import { Layers, Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { createPortal } from "react-dom";
import { useHydrated } from "@/components/shell/use-hydrated";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { Toaster } from "@/components/ui/toaster";
import { ConfigUsed } from "./config-used";
import { DraftHost } from "./draft/draft-host";
import { useDraftEditing } from "./draft/use-draft-editing";
import type { StudioView } from "./use-studio-view";
import type { StudioTarget } from "./use-target";

// Forms are large, and most visits only look.
const DraftForm = dynamic(() => import("./draft/draft-form").then((module) => module.DraftForm), {
  ssr: false,
  loading: () => <Skeleton className="h-40" />,
});

type ConfigPanelProps = {
  target: StudioTarget;
  view: StudioView;
  /** The panel at the side, on wide screens. */
  open: boolean;
  /** The sheet, on narrow ones. */
  sheetOpen: boolean;
  onSheetClose: () => void;
};

/** What the next run is given, and on demand the form that changes it. */
export function ConfigPanel({ target, view, open, sheetOpen, onSheetClose }: ConfigPanelProps) {
  const editing = useDraftEditing(target, view);
  const hydrated = useHydrated();
  const { session } = editing;
  const title = session ? "Edit configuration" : "Configuration used";
  function showLayers() {
    onSheetClose();
    view.showRun("next");
  }
  // What is pressed before the page is ready would be lost.
  const action = { size: "sm", variant: "outline", disabled: !hydrated } as const;
  const content = (
    <>
      {session ? <DraftHost node={session.node} /> : <ConfigUsed target={target} />}
      <div className="mt-4 flex flex-wrap gap-2">
        {!session && editing.canOpen && (
          <Button {...action} icon={<Pencil />} onClick={editing.open}>
            {target.draft ? "Edit draft" : "Edit configuration"}
          </Button>
        )}
        <Button {...action} icon={<Layers />} aria-haspopup="dialog" onClick={showLayers}>
          Effective configuration
        </Button>
      </div>
    </>
  );
  return (
    <>
      {open && !sheetOpen && (
        <aside
          aria-labelledby="config-used"
          className={cn(
            "shrink-0 overflow-y-auto border-border border-l max-lg:hidden",
            session ? "w-96" : "w-80",
          )}
        >
          <div className="px-4 py-3">
            <h2 id="config-used" className="mb-2 font-semibold text-sm">
              {title}
            </h2>
            {content}
          </div>
        </aside>
      )}
      <Dialog open={sheetOpen} onOpenChange={onSheetClose} side="right" title={title}>
        <DialogBody className="p-0">
          <div className="px-4 pt-1 pb-3">{content}</div>
        </DialogBody>
        <Toaster />
      </Dialog>
      {session &&
        createPortal(
          <DraftForm
            key={session.id}
            session={session}
            editing={editing}
            target={target}
            view={view}
          />,
          session.node,
        )}
    </>
  );
}
