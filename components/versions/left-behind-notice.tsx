import { TriangleAlert } from "lucide-react";
import { WriteButton } from "@/components/shell/write-button";
import { fieldWords } from "@/lib/versions/field-words";
import type { LeftBehind } from "@/lib/versions/left-behind";

// The switch that brought it up may be a screen below.
const intoView = (notice: HTMLElement | null) => notice?.scrollIntoView({ block: "nearest" });

/** The active version is not what runs: says what differs, and offers to make it whole. */
export function LeftBehindNotice({
  left: { active, fields, keptFrom },
  onRestore,
}: {
  left: LeftBehind;
  onRestore: () => void;
}) {
  const from = keptFrom === null ? "as it was before" : `of v${keptFrom}`;
  return (
    <div
      ref={intoView}
      role="alert"
      className="flex scroll-mt-16 gap-2.5 rounded-lg border border-warning/40 bg-warning/5 p-3 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-px size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-medium">
          The server made v{active.version} active but kept the {fieldWords(fields)} {from}.
        </p>
        <p className="text-muted-foreground">
          Runs now use that mixture. A new version with everything that v{active.version} holds
          would make it whole; nothing is lost.
        </p>
        <div className="mt-1.5">
          <WriteButton size="sm" variant="outline" onClick={onRestore}>
            Restore v{active.version} as a new version
          </WriteButton>
        </div>
      </div>
    </div>
  );
}
