"use client";

import { LeftBehindNotice } from "@/components/versions/left-behind-notice";
import { useVersionChanges } from "@/components/versions/use-version-changes";
import type { LeftBehind } from "@/lib/versions/left-behind";

/** What is edited is not the active version as it was saved, but a mixture that the server made. */
export function MixtureNotice({ assistantId, left }: { assistantId: string; left: LeftBehind }) {
  const changes = useVersionChanges(assistantId);
  if (changes.isPending) return null;
  return <LeftBehindNotice left={left} onRestore={() => changes.mend(left.active)} />;
}
