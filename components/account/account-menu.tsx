"use client";

import { CircleUser, LogOut } from "lucide-react";
import { useState } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import {
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu-item";
import { IconButton } from "@/components/ui/icon-button";
import { browserStorage } from "@/lib/drafts";
import { countDrafts } from "@/lib/kept-in-browser";
import type { PublicPerson } from "@/lib/public-person";
import { leave } from "./leave";
import { SignedOutDialog } from "./signed-out-dialog";

/** Who has signed in, with what role, and the way out. */
export function AccountMenu({ person: { name, canSignOut } }: { person: PublicPerson }) {
  const { name: deployment, off } = useDeployment();
  const [drafts, setDrafts] = useState(0);
  const [pending, setPending] = useState(false);

  async function signOut() {
    setPending(true);
    await leave();
    setPending(false);
    setDrafts(0);
  }

  function ask() {
    const kept = countDrafts(browserStorage());
    if (kept > 0) setDrafts(kept);
    else void signOut();
  }

  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton
            label={`Account of ${name}`}
            icon={<CircleUser />}
            tooltipSide="bottom"
            pending={pending}
          />
        }
      >
        <DropdownMenuLabel>{name}</DropdownMenuLabel>
        <DropdownMenuLabel>
          {off?.badge ?? "Editor"}: {deployment}
        </DropdownMenuLabel>
        <DropdownMenuSeparator />
        {canSignOut ? (
          <DropdownMenuItem icon={<LogOut />} onSelect={ask}>
            Log out
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem disabled>Signed in by the proxy</DropdownMenuItem>
        )}
      </DropdownMenu>
      <AlertDialog
        open={drafts > 0}
        onOpenChange={() => setDrafts(0)}
        title="Log out?"
        description={`${drafts === 1 ? "A draft that was not saved is" : `${drafts} drafts that were not saved are`} kept in this browser alone. Logging out deletes ${drafts === 1 ? "it" : "them"}.`}
        confirmLabel="Log out"
        pending={pending}
        onConfirm={() => void signOut()}
      />
      <SignedOutDialog />
    </>
  );
}
