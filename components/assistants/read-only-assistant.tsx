"use client";

import { Lock } from "lucide-react";
import { useOffReason } from "@/components/shell/use-off-reason";
import { Section } from "@/components/ui/section";
import { VersionContent } from "@/components/versions/version-content";
import type { Assistant } from "@/lib/langgraph/types";

/** What an assistant holds, for whoever may not change it: nothing looks as if it could be typed in. */
export function ReadOnlyAssistant({ assistant }: { assistant: Assistant }) {
  return (
    <div className="flex flex-col gap-5">
      <OffNotice>Below is what the active version holds.</OffNotice>
      <Section title={`Version ${assistant.version}`}>
        <VersionContent key={assistant.version} version={assistant} />
      </Section>
    </div>
  );
}

/** Before a runner types anything: what becomes of it. */
export function RunnersNotice() {
  return (
    <div className="mb-5">
      <OffNotice>What you type here can be tried in Studio, but not saved.</OffNotice>
    </div>
  );
}

/** Why nothing can be saved here; `children` says what can be done. */
function OffNotice({ children }: { children: string }) {
  return (
    <div className="flex items-start gap-2.5 rounded-lg border border-warning/40 bg-warning/5 px-3 py-2 text-sm">
      <Lock aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <p className="min-w-0 flex-1 break-words">
        {useOffReason()} {children}
      </p>
    </div>
  );
}
