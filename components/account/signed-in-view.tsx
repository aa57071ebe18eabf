"use client";

import Link from "next/link";
import { useEffect } from "react";
import { PageShell } from "@/components/shell/page-shell";
import { buttonClass } from "@/components/ui/button-class";
import { tellSession } from "@/lib/session-client";

/** Where somebody lands who signed in again beside a page that waits for it. */
export function SignedInView({ name }: { name: string | null }) {
  useEffect(() => tellSession("signed-in"), []);
  return (
    <PageShell width="form">
      <div className="mx-auto mt-[12vh] flex max-w-sm flex-col items-start gap-4">
        <h1 className="break-words font-semibold text-lg">
          {name === null ? "You need not sign in here" : `You are signed in as ${name}`}
        </h1>
        <p className="text-muted-foreground">
          Close this tab and go on in the one that you came from. What you typed there is still
          there.
        </p>
        <Link href="/" prefetch={false} className={buttonClass()}>
          Go to Assistants
        </Link>
      </div>
    </PageShell>
  );
}
