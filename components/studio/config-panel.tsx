"use client";

import { Layers, Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { createPortal } from "react-dom";
import { useHydrated } from "@/components/shell/use-hydrated";
import { WriteButton } from "@/components/shell/write-button";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { Toaster } from "@/components/ui/toaster";
import { ConfigUsed } from "./config-used";
import { DraftHost } from "./draft/draft-host";
import type { DraftEditing } from "./draft/use-draft-editing";
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
  editing: DraftEditing;
  /** The panel at the side, on wide screens. */
  open: boolean;
  /** The sheet, on narrow ones. */
  sheetOpen: boolean;
  onSheetClose: () => void;
};

/** What the next run is given, and on demand the form that changes it. */
export function ConfigPanel(props: ConfigPanelProps) {
  const { target, view, editing, open, sheetOpen, onSheetClose } = props;
  const hydrated = useHydrated();
  const { session } = editing;
  const { atNode = null } = session ?? {};
  const hosts = session !== null && atNode === null;
  const title = hosts ? "Edit configuration" : "Configuration used";
  function showLayers() {
    onSheetClose();
    view.showRun("next");
  }
  // What is pressed before the page is ready would be lost.
  const action = { size: "sm", variant: "outline", disabled: !hydrated } as const;
  const content = (
    <>
      {hosts ? <DraftHost node={session.node} /> : <ConfigUsed target={target} />}
      {atNode && (
        <p className="mt-4 break-words text-muted-foreground text-sm">
          You are editing the fields that {atNode.name} uses, at the node.
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        {!hosts && editing.canOpen && (
          <WriteButton least="runner" {...action} icon={<Pencil />} onClick={editing.open}>
            {atNode ? "Edit all fields" : target.draft ? "Edit draft" : "Edit configuration"}
          </WriteButton>
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
            hosts ? "w-96" : "w-80",
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
