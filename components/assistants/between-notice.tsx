"use client";

import { TriangleAlert, X } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { buttonClass } from "@/components/ui/button-class";
import { IconButton } from "@/components/ui/icon-button";
import type { AssistantVersion } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import { stampOf } from "@/lib/versions/save-stamp";

// With the diff of texts, which Edit can do without.
const ChangeSummaryLine = dynamic(
  () =>
    import("@/components/versions/change-summary-line").then((module) => module.ChangeSummaryLine),
  { ssr: false, loading: () => "…" },
);

type BetweenNoticeProps = {
  assistantId: string;
  /** The version that was saved, and the numbers of those that came before it unseen. */
  saved: number;
  between: readonly number[];
  versions: readonly AssistantVersion[];
  onDismiss: () => void;
};

/** Shows what others saved in the same moment: the save before which nobody could be asked. */
export function BetweenNotice(props: BetweenNoticeProps) {
  const { assistantId, saved, between, versions, onDismiss } = props;
  const { slug } = useDeployment();
  const came = between.map((number) => `v${number}`).join(", ");
  return (
    <section
      aria-label="Saved at the same moment"
      className="flex items-start gap-3 rounded-lg border border-warning/40 bg-warning/5 px-3 py-2 text-sm"
    >
      <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0 text-warning" />
      <div className="flex min-w-0 flex-1 flex-col gap-2 py-0.5">
        <p role="status">
          Someone else saved {came} just before your v{saved}. Your version is active and holds your
          whole form, so what they changed may not be in it. Nothing is lost: compare, and take over
          what is missing.
        </p>
        <ul className="flex flex-col gap-2">
          {between.map((number) => {
            const at = versions.findIndex(({ version }) => version === number);
            const version = versions[at];
            const said = version && stampOf(version, versions);
            const link = { version: String(saved), against: String(number), view: "diff" };
            return (
              <li key={number} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
                  <span className="font-medium">Version {number}</span>
                  {said?.author && ` by ${said.author}`}
                  {said?.note && ` · ${said.note}`}
                  {version && (
                    <span className="block text-muted-foreground text-xs">
                      <ChangeSummaryLine version={version} before={versions[at + 1]} />
                    </span>
                  )}
                </span>
                <Link
                  href={routes.versions(slug, assistantId, link)}
                  className={buttonClass({ size: "sm", variant: "outline" })}
                >
                  Compare v{number} with yours
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
      <IconButton size="sm" label="Dismiss" icon={<X />} onClick={onDismiss} />
    </section>
  );
}
