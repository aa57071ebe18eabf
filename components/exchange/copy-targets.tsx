"use client";

import Link from "next/link";
import { DeploymentName } from "@/components/shell/deployment-name";
import { useDeployments } from "@/components/shell/deployment-provider";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { type CopySource, formatCopySource } from "@/lib/versions/copied-from";

/** The deployments that an assistant can be copied to, to choose one of. */
export function CopyTargets({ source }: { source: CopySource }) {
  const targets = useDeployments().filter(({ slug }) => slug !== source.slug);
  return (
    <Section
      title="Which deployment gets it?"
      description="Nothing is copied yet: what will be made there is shown next."
    >
      {targets.length === 0 ? (
        <EmptyState title="There is no other deployment">
          Whoever runs Roster can add one in ROSTER_DEPLOYMENTS.
        </EmptyState>
      ) : (
        <ul className="-m-2 flex flex-col">
          {targets.map((target) => (
            <li
              key={target.slug}
              className="flex min-w-0 flex-wrap items-center gap-x-3 p-2 text-sm"
            >
              {target.off ? (
                <>
                  <DeploymentName deployment={target} whole />
                  <span className="text-muted-foreground">{target.off.reason}</span>
                </>
              ) : (
                <Link
                  href={routes.importAssistant(target.slug, { from: formatCopySource(source) })}
                  className="inline-flex min-h-6 min-w-0 items-center rounded-sm underline underline-offset-4"
                >
                  <DeploymentName deployment={target} whole />
                </Link>
              )}
              <span className="text-muted-foreground [overflow-wrap:anywhere]">{target.host}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
