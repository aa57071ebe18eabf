"use client";

import { useMemo, useState } from "react";
import { assistantLabel, shorten } from "@/components/assistants/assistant-label";
import { useDeployment } from "@/components/shell/deployment-provider";
import { Section } from "@/components/ui/section";
import { ContentDiff } from "@/components/versions/content-diff";
import type { Assistant } from "@/lib/langgraph/types";
import type { DiffMode } from "@/lib/search-params";
import { changeSummary } from "@/lib/versions/change-summary";
import { withoutCopyLink } from "@/lib/versions/copied-from";
import type { ImportChoice } from "./use-import-choice";

type ImportChangesProps = {
  /** The assistant that gets the versions, as it is now. */
  before: Assistant;
  choice: ImportChoice;
  /** Where the versions come from: a deployment's name, or "the file". */
  from: string;
};

/** What becomes different at once in an assistant that gets versions: its active content and theirs. */
export function ImportChanges({ before, choice, from }: ImportChangesProps) {
  const { name } = useDeployment();
  const [mode, setMode] = useState<DiffMode>("changed");
  const { becomes, schemasOf, checking } = choice;
  const schemasBefore = schemasOf(before.graph_id);
  const schemasAfter = becomes && schemasOf(becomes.content.graph_id);
  const sides = useMemo(
    () =>
      becomes && {
        before: {
          label: `v${before.version} (active)`,
          content: withoutCopyLink(before),
          schemas: schemasBefore,
        },
        after: {
          label: `v${becomes.from} of ${shorten(from)}`,
          content: withoutCopyLink(becomes.content),
          schemas: schemasAfter,
        },
      },
    [before, becomes, from, schemasBefore, schemasAfter],
  );
  // Which values are secret is not known before the schemas are.
  if (!sides || checking) return null;
  const summary = changeSummary(sides.before.content, sides.after.content);
  return (
    <Section
      title={`What changes in “${shorten(assistantLabel(before))}”`}
      description={
        <span className="[overflow-wrap:anywhere]">
          {summary}. From v{before.version}, which is active in {name} now and stays among its
          versions.
        </span>
      }
    >
      <ContentDiff {...sides} mode={mode} onModeChange={setMode} />
    </Section>
  );
}
