import type { VersionLabel } from "@/lib/langgraph/labels";
import { LabelBadge } from "./label-badge";

const MOST_SHOWN = 3;

/** The labels of an assistant in the table. */
export function AssistantLabels({ labels }: { labels: readonly VersionLabel[] }) {
  const more = labels.slice(MOST_SHOWN);
  return (
    <span className="my-0.5 flex min-w-0 flex-wrap items-center gap-1">
      {labels.slice(0, MOST_SHOWN).map((label) => (
        <LabelBadge key={label.name} label={label} withVersion />
      ))}
      {more.length > 0 && (
        <span
          title={more.map(({ name, version }) => `${name} v${version}`).join(", ")}
          className="text-muted-foreground text-xs"
        >
          {more.length} more
        </span>
      )}
    </span>
  );
}
