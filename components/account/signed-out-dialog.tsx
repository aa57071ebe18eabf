"use client";

import { useQueryClient } from "@tanstack/react-query";
import { LogIn } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { SIGNED_OUT } from "@/components/shell/browser-client";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Dialog, DialogFooter } from "@/components/ui/dialog";
import { signInAddress } from "@/lib/return-address";
import { hearSession } from "@/lib/session-client";

/** Comes up when the session has ended under a page, which stays as it is while one signs in beside it. */
export function SignedOutDialog() {
  const [shown, setShown] = useState(false);
  const queryClient = useQueryClient();
  const router = useRouter();

  function goOn() {
    setShown(false);
    // It may be somebody else now, who may do other things.
    router.refresh();
    void queryClient.invalidateQueries();
  }

  const heard = useEffectEvent((isIn: boolean) => (isIn ? goOn() : setShown(true)));
  useEffect(() => {
    const show = () => heard(false);
    window.addEventListener(SIGNED_OUT, show);
    const end = hearSession((news) => heard(news === "signed-in"));
    return () => {
      window.removeEventListener(SIGNED_OUT, show);
      end();
    };
  }, []);

  return (
    <Dialog
      open={shown}
      onOpenChange={setShown}
      title="You are signed out"
      description="Your session has ended. Nothing on this page is lost: sign in again in a new tab, then go on here."
    >
      <DialogFooter>
        <Button onClick={goOn}>Try again</Button>
        <a
          href={signInAddress("/signed-in")}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ variant: "primary" })}
        >
          <LogIn aria-hidden />
          Sign in
        </a>
      </DialogFooter>
    </Dialog>
  );
}
