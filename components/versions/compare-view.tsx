"use client";

import { ArrowLeftRight } from "lucide-react";
import { useQueryStates } from "nuqs";
import { AssistantsCrumb } from "@/components/assistants/assistant-header";
import { useDeployment, useDeployments } from "@/components/shell/deployment-provider";
import { usePageActions } from "@/components/shell/page-actions";
import { PageShell } from "@/components/shell/page-shell";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { compareViewParsers } from "@/lib/search-params";
import { formatAssistantRef } from "@/lib/versions/assistant-ref";
import { CompareSide } from "./compare-side";
import { ContentDiff } from "./content-diff";
import { DiffSkeleton } from "./diff-skeleton";
import { useCompared } from "./use-compared";

/** Two assistants, or versions of them, of any graphs: which they are, and how they differ. */
export function CompareView() {
  const { slug } = useDeployment();
  const [{ a, b, show }, setView] = useQueryStates(compareViewParsers);
  const hasOthers = useDeployments().length > 1;
  const isAcross = (a?.slug ?? slug) !== (b?.slug ?? slug);
  const [from, to] = [useCompared(a, isAcross), useCompared(b, isAcross)];
  const lacking = [from, to].filter(
    ({ error, isMissing, deployment }) => error || isMissing || !deployment,
  );
  const swap = () => void setView({ a: b, b: a });
  usePageActions(() => (a || b ? [{ label: "Swap sides", run: swap }] : []));
  return (
    <PageShell>
      <header className="mb-5 flex items-center gap-3">
        <AssistantsCrumb />
        <h1 className="font-semibold text-lg">Compare</h1>
        {a && b && (
          <CopyButton
            withText
            label="Copy link"
            className="ml-auto"
            text={() =>
              window.location.origin +
              routes.compare(slug, { a: formatAssistantRef(a), b: formatAssistantRef(b), show })
            }
          />
        )}
      </header>
      <div className="mb-5 flex min-w-0 items-start gap-3 max-sm:flex-col max-sm:items-stretch">
        <CompareSide
          label="From"
          value={a}
          compared={from}
          onChange={(next) => void setView({ a: next })}
        />
        <IconButton
          label="Swap sides"
          icon={<ArrowLeftRight className="max-sm:rotate-90" />}
          className="self-center"
          disabled={!a && !b}
          onClick={swap}
        />
        <CompareSide
          label="To"
          value={b}
          compared={to}
          onChange={(next) => void setView({ b: next })}
        />
      </div>
      {a && b ? (
        <Section title="What differs">
          {from.side && to.side ? (
            <ContentDiff
              key={`${formatAssistantRef(a)} ${formatAssistantRef(b)}`}
              before={from.side}
              after={to.side}
              mode={show}
              onModeChange={(mode) => void setView({ show: mode })}
            />
          ) : lacking.length === 0 ? (
            <DiffSkeleton />
          ) : (
            <p className="text-pretty text-sm">
              There is nothing to compare yet:{" "}
              {lacking.length === 2
                ? "neither side could be read."
                : `the side “${lacking[0] === from ? "From" : "To"}” could not be read.`}{" "}
              Above it says why; try again there, or choose another assistant or version.
            </p>
          )}
        </Section>
      ) : (
        <Card>
          <EmptyState title={a || b ? "Choose the other assistant" : "Choose two assistants"}>
            They may be of different graphs{hasOthers && ", and of different deployments"}. What
            they hold is then shown side by side, with every difference.
          </EmptyState>
        </Card>
      )}
    </PageShell>
  );
}
