"use client";

import { Tag } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { WriteButton } from "@/components/shell/write-button";
import { Button } from "@/components/ui/button";
import { LabelBadge } from "./label-badge";
import { useVersionLabels } from "./use-version-labels";

const LabelDialog = dynamic(() => import("./label-dialog").then((part) => part.LabelDialog), {
  ssr: false,
});

/** The labels that are on one version, for a row of the version list. Nothing where there are none. */
export function VersionLabels({ assistantId, version }: { assistantId: string; version: number }) {
  const here = useVersionLabels(assistantId).labels.filter((label) => label.version === version);
  if (here.length === 0) return null;
  return (
    <span className="flex min-w-0 flex-wrap gap-1">
      {here.map((label) => (
        <LabelBadge key={label.name} label={label} />
      ))}
    </span>
  );
}

/** The labels on the version that is shown, and the way to change them; or why there are none. */
export function LabelBar({ assistantId, version }: { assistantId: string; version: number }) {
  const [open, setOpen] = useState(false);
  const { labels, off, ready, error, refetch } = useVersionLabels(assistantId);
  const here = labels.filter((label) => label.version === version);
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1 text-muted-foreground text-sm">
      {off !== null && <p>Labels are off: {off}</p>}
      {error && (
        <>
          <p>The labels could not be read.</p>
          <Button size="sm" variant="ghost" onClick={refetch}>
            Read them again
          </Button>
        </>
      )}
      {here.map((label) => (
        <LabelBadge key={label.name} label={label} />
      ))}
      {ready && (
        <WriteButton
          size="sm"
          variant="outline"
          icon={<Tag />}
          className="text-muted-foreground"
          onClick={() => setOpen(true)}
        >
          {here.length > 0 ? "Change labels" : "Set a label"}
        </WriteButton>
      )}
      {open && (
        <LabelDialog
          assistantId={assistantId}
          version={version}
          labels={labels}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
