"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { leave } from "./leave";

export function SignOutButton() {
  const [pending, setPending] = useState(false);
  return (
    <Button
      icon={<LogOut />}
      pending={pending}
      onClick={() => {
        setPending(true);
        void leave().finally(() => setPending(false));
      }}
    >
      Log out
    </Button>
  );
}
