"use client";

import { SlidersHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { usePageActions } from "@/components/shell/page-actions";
import { IconButton } from "@/components/ui/icon-button";
import { isDefault } from "@/lib/run/run-settings";
import { useRunSettings } from "./kept-run-settings";

const RunSettingsSheet = dynamic(
  () => import("./run-settings-sheet").then((module) => module.RunSettingsSheet),
  { ssr: false },
);

export function RunSettingsButton({ assistantId }: { assistantId: string }) {
  const { deployment } = useLangGraph();
  const [settings, keep] = useRunSettings(deployment, assistantId);
  const [open, setOpen] = useState(false);
  const changed = !isDefault(settings);
  usePageActions(() => [{ label: "Run settings", run: () => setOpen(true) }]);
  return (
    <span className="relative inline-flex">
      <IconButton
        label={changed ? "Run settings, changed" : "Run settings"}
        icon={<SlidersHorizontal />}
        size="sm"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {changed && (
        <span
          aria-hidden
          className="pointer-events-none absolute top-0.5 right-0.5 size-2 rounded-full bg-primary"
        />
      )}
      {open && (
        <RunSettingsSheet settings={settings} onChange={keep} onClose={() => setOpen(false)} />
      )}
    </span>
  );
}
