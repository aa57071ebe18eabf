"use client";

import { Info } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Assistant } from "@/lib/langgraph/types";

type ChangedNoticeProps = { latest: Assistant; base: Assistant; onLoad: () => void };

/** Tells early that someone else changed what is being edited; saving asks again. */
export function ChangedNotice({ latest, base, onLoad }: ChangedNoticeProps) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-info/40 bg-info/5 px-3 py-2 text-sm"
    >
      <Info aria-hidden className="size-4 shrink-0 text-info" />
      <p className="min-w-0 flex-1 basis-60">
        Version {latest.version} became active meanwhile. This form started from version{" "}
        {base.version}.
      </p>
      <Button size="sm" variant="outline" onClick={onLoad}>
        Load version {latest.version}
      </Button>
    </div>
  );
}
