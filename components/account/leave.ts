import { toast } from "@/components/ui/toast";
import { browserStorage } from "@/lib/drafts";
import { toRosterError } from "@/lib/errors";
import { forgetPerson } from "@/lib/kept-in-browser";
import { signOut, tellSession } from "@/lib/session-client";

/** Ends the session, deletes what this browser keeps of the person, and leads to the sign-in. */
export async function leave(): Promise<void> {
  try {
    await signOut();
  } catch (thrown) {
    const { title, next } = toRosterError(thrown);
    toast({ title: `You are still signed in. ${title}`, description: next, tone: "destructive" });
    return;
  }
  forgetPerson(browserStorage());
  try {
    window.sessionStorage.clear();
  } catch {
    // Storage is forbidden, so nothing was kept in it either.
  }
  tellSession("signed-out");
  window.location.assign("/login");
}
