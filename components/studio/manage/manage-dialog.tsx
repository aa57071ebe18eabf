"use client";

import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { createLeaveScope, LeaveContext } from "@/components/assistants/leave-scope";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Dialog } from "@/components/ui/dialog";
import { Toaster } from "@/components/ui/toaster";
import type { Assistant } from "@/lib/langgraph/types";
import { ManageDetail } from "./manage-detail";
import { ManageList } from "./manage-list";
import { ManageNew } from "./manage-new";
import { MANAGE, useManage } from "./use-manage";

function leavesDialog(url: URL): boolean {
  const shown = new URL(location.href);
  return (
    url.pathname !== shown.pathname ||
    url.searchParams.get("manage") !== shown.searchParams.get("manage")
  );
}

/** The assistants of Studio's graph: to look through, to make, to change and to delete. */
export function ManageDialog({ assistant }: { assistant: Assistant }) {
  const { shown, show, close } = useManage();
  const [scope] = useState(() => createLeaveScope(leavesDialog));
  // The list alone has room for Studio's own assistant beside it, but not on a phone.
  const isList = shown === MANAGE.list;
  const chosen = isList || shown === null ? assistant.assistant_id : shown;
  const go = (what: string) => what !== shown && scope.leave(() => show(what));
  const cancel = () => scope.leave(close);
  return (
    <LeaveContext value={scope}>
      <Dialog
        open
        size="xl"
        title="Manage Assistants"
        stays={scope.isHeld}
        onOpenChange={(open) => open || cancel()}
      >
        <div className="flex min-h-0 flex-1 border-border border-t">
          <ManageList
            assistant={assistant}
            chosen={shown === MANAGE.new ? null : chosen}
            className={cn("md:w-66 md:border-r", !isList && "max-md:hidden")}
            onChoose={go}
          />
          <section
            aria-label={shown === MANAGE.new ? "New assistant" : "Assistant"}
            className={cn(
              "relative min-w-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2",
              isList && "max-md:hidden",
            )}
          >
            {/* The bar of the form sticks to the edge only where its scroller has no padding. */}
            <div className="px-4 pt-4 pb-6 sm:px-6">
              <Button
                size="sm"
                variant="ghost"
                icon={<ArrowLeft />}
                className="mb-3 -ml-2 md:hidden"
                onClick={() => go(MANAGE.list)}
              >
                All assistants
              </Button>
              {shown === MANAGE.new ? (
                <ManageNew assistant={assistant} onCancel={cancel} />
              ) : (
                <ManageDetail
                  key={chosen}
                  assistantId={chosen}
                  studioId={assistant.assistant_id}
                  onCancel={cancel}
                  onList={() => show(MANAGE.list)}
                />
              )}
            </div>
          </section>
        </div>
        <Toaster />
      </Dialog>
    </LeaveContext>
  );
}
