"use client";

import dynamic from "next/dynamic";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { usePageActions } from "@/components/shell/page-actions";
import { Button } from "@/components/ui/button";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { MoreActions } from "@/components/ui/more-actions";
import type { Assistant } from "@/lib/langgraph/types";
import { MANAGE, useManage } from "./use-manage";

// The forms of New and Edit, which most visits to Studio do without.
const ManageDialog = dynamic(
  () => import("./manage-dialog").then((module) => module.ManageDialog),
  { ssr: false },
);

/** The button, and the dialog for as long as the address asks for it. */
export function ManageAssistants({ assistant }: { assistant: Assistant }) {
  const { shown, show } = useManage();
  const open = () => show(MANAGE.list);
  usePageActions(() => [{ label: "Manage Assistants", run: open }]);
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        aria-haspopup="dialog"
        className="max-sm:hidden"
        onClick={open}
      >
        Manage Assistants
      </Button>
      <span className="sm:hidden">
        <MoreActions about={shorten(assistantLabel(assistant))}>
          <DropdownMenuItem onSelect={open}>Manage Assistants</DropdownMenuItem>
        </MoreActions>
      </span>
      {shown !== null && <ManageDialog assistant={assistant} />}
    </>
  );
}
