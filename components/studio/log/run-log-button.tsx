"use client";

import { ScrollText } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { EventTape } from "@/lib/run/event-tape";

const RunLogSheet = dynamic(() => import("./run-log-sheet").then((module) => module.RunLogSheet), {
  ssr: false,
});

export function RunLogButton({ tape }: { tape: EventTape }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label="Run log"
        icon={<ScrollText />}
        size="sm"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {open && <RunLogSheet tape={tape} onClose={() => setOpen(false)} />}
    </>
  );
}
