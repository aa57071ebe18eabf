import { PageShell } from "@/components/shell/page-shell";
import type { PublicPerson } from "@/lib/public-person";
import { SignOutButton } from "./sign-out-button";

/** For somebody who is known and has no role in any deployment. */
export function NoAccess({ person: { name, canSignOut } }: { person: PublicPerson }) {
  return (
    <PageShell width="form">
      <div className="mx-auto mt-[12vh] flex max-w-sm flex-col items-start gap-4">
        <h1 className="font-semibold text-lg">You have no access to any deployment</h1>
        <p className="break-words text-muted-foreground">
          You are signed in as {name}, but none of your groups has a role here. Ask whoever runs
          Roster to give you one, then sign in again.
        </p>
        {canSignOut && <SignOutButton />}
      </div>
    </PageShell>
  );
}
