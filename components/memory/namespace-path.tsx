"use client";

import { ChevronRight } from "lucide-react";
import { Fragment } from "react";
import { useDeployment } from "@/components/shell/deployment-provider";
import { takeFocus } from "@/components/ui/take-focus";
import { namespaceText } from "@/lib/langgraph/memory-namespace";
import { routes } from "@/lib/routes";
import type { MemoryControls } from "./use-memory-view";
import { ViewLink } from "./view-link";

/** Where one is in the Store, and the way back up. */
export function NamespacePath({ view }: { view: MemoryControls }) {
  const { namespace, goTo, hasMoved } = view;
  const { slug } = useDeployment();
  const steps = [[], ...namespace.map((_, index) => namespace.slice(0, index + 1))];
  return (
    <nav aria-label="Path" className="min-w-0">
      <ol className="flex min-w-0 flex-wrap items-center gap-x-1 gap-y-0.5 text-sm">
        {steps.map((step, depth) => {
          const name = step.at(-1) ?? "All namespaces";
          const ns = namespaceText(step);
          return (
            <Fragment key={ns}>
              {depth > 0 && (
                <li aria-hidden className="text-muted-foreground">
                  <ChevronRight className="size-3.5" />
                </li>
              )}
              <li className="min-w-0 max-w-full">
                {depth === namespace.length ? (
                  <span
                    key={ns}
                    ref={hasMoved ? takeFocus : undefined}
                    tabIndex={-1}
                    aria-current="page"
                    className="block break-words rounded-sm font-medium outline-none [overflow-wrap:anywhere]"
                  >
                    {name}
                  </span>
                ) : (
                  <ViewLink
                    href={routes.memory(slug, ns === "" ? {} : { ns })}
                    onFollow={() => goTo(step)}
                    className="block break-words rounded-sm text-muted-foreground [overflow-wrap:anywhere] hover:text-foreground hover:underline"
                  >
                    {name}
                  </ViewLink>
                )}
              </li>
            </Fragment>
          );
        })}
      </ol>
    </nav>
  );
}
