"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeftRight } from "lucide-react";
import { useMemo } from "react";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant, AssistantVersion, GraphSchemas } from "@/lib/langgraph/types";
import { routes } from "@/lib/routes";
import type { DiffMode } from "@/lib/search-params";
import { ContentDiff } from "./content-diff";
import { DiffSkeleton } from "./diff-skeleton";
import { VersionSelect } from "./version-select";

type VersionDiffProps = {
  assistant: Assistant;
  versions: AssistantVersion[];
  version: AssistantVersion;
  /** What it is compared with; there may be no such version. */
  against: number;
  mode: DiffMode;
  onCompare: (sides: { version: number; against: number }) => void;
  onModeChange: (mode: DiffMode) => void;
};

/** Two versions of one assistant: which they are, and what changed from one to the other. */
export function VersionDiff(props: VersionDiffProps) {
  const { assistant, versions, version, against, mode, onCompare, onModeChange } = props;
  const { slug } = useDeployment();
  const { assistant_id: id, version: active } = assistant;
  const other = versions.find((each) => each.version === against);
  // Which values are secret is not known before the schemas are.
  const schemas = useQuery(assistantQueries(useLangGraph()).schemas(id));
  const from = useSide(other, active, schemas.data);
  const to = useSide(version, active, schemas.data);
  const link = { version: String(version.version), against: String(against), view: "diff" };
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex min-w-0 items-end gap-2 max-sm:flex-col max-sm:items-stretch">
        <VersionSelect
          label="From"
          assistantId={id}
          versions={versions}
          active={active}
          value={against}
          except={version.version}
          onChange={(next) => next && onCompare({ version: version.version, against: next })}
        />
        <IconButton
          label="Swap sides"
          icon={<ArrowLeftRight className="max-sm:rotate-90" />}
          className="max-sm:self-center"
          disabled={!other}
          onClick={() => onCompare({ version: against, against: version.version })}
        />
        <VersionSelect
          label="To"
          assistantId={id}
          versions={versions}
          active={active}
          value={version.version}
          except={against}
          onChange={(next) => next && onCompare({ version: next, against })}
        />
        <CopyButton
          withText
          label="Copy link"
          className="base:h-8"
          text={() => window.location.origin + routes.versions(slug, id, { ...link, show: mode })}
        />
      </div>
      {from && to && !schemas.isPending && (
        <ContentDiff
          key={`${against} ${version.version}`}
          before={from}
          after={to}
          mode={mode}
          onModeChange={onModeChange}
        />
      )}
      {other && schemas.isPending && <DiffSkeleton />}
      {!other && <p className="text-sm">There is no version {against}. Choose another one.</p>}
    </div>
  );
}

function useSide(
  version: AssistantVersion | undefined,
  active: number,
  schemas: GraphSchemas | undefined,
) {
  return useMemo(
    () =>
      version && {
        label: `v${version.version}${version.version === active ? " (active)" : ""}`,
        content: version,
        schemas,
      },
    [version, active, schemas],
  );
}
