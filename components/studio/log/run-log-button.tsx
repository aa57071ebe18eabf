"use client";

import { ScrollText } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { usePageActions } from "@/components/shell/page-actions";
import { IconButton } from "@/components/ui/icon-button";
import type { RunSession } from "@/lib/run/run-session";

const RunLogSheet = dynamic(() => import("./run-log-sheet").then((module) => module.RunLogSheet), {
  ssr: false,
});

type Props = { session: RunSession; onCheckpoints: () => void };

export function RunLogButton({ session, onCheckpoints }: Props) {
  const [open, setOpen] = useState(false);
  usePageActions(() => [{ label: "Run log", run: () => setOpen(true) }]);
  return (
    <>
      <IconButton
        label="Run log"
        icon={<ScrollText />}
        size="sm"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {open && (
        <RunLogSheet
          tape={session.tape}
          isNew={session.snapshot().threadId === null}
          onCheckpoints={() => {
            setOpen(false);
            onCheckpoints();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
