import { useMemo } from "react";
import type { AssistantContent } from "@/lib/langgraph/types";
import { unifiedJson } from "@/lib/versions/unified-json";
import { TextLines } from "./text-lines";

/** Both contents as one JSON text with what was taken out and what came in. */
export function UnifiedJson({
  before,
  after,
  isSecret,
}: {
  before: AssistantContent;
  after: AssistantContent;
  isSecret: (name: string) => boolean;
}) {
  const texts = useMemo(() => unifiedJson(before, after, isSecret), [before, after, isSecret]);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <p className="text-pretty text-muted-foreground text-xs">
        Keys are in alphabetical order. A text of several lines stands as real lines, indented below
        a <code className="font-mono">|</code>, so this is for reading and no valid JSON there.
      </p>
      <TextLines before={texts.before} after={texts.after} />
    </div>
  );
}
