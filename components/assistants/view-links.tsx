"use client";

import type { Route } from "next";
import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { routes } from "@/lib/routes";

/** The two ways to look at all assistants: as one table, or graph by graph. */
export function ViewLinks({ current }: { current: "table" | "graphs" }) {
  const { slug } = useDeployment();
  return (
    <nav aria-label="Views" className="inline-flex gap-0.5 rounded-md bg-accent p-0.5">
      <ViewLink href={routes.assistants(slug)} isCurrent={current === "table"}>
        Table
      </ViewLink>
      <ViewLink href={routes.graphs(slug)} isCurrent={current === "graphs"}>
        By graph
      </ViewLink>
    </nav>
  );
}

type ViewLinkProps = { href: Route; isCurrent: boolean; children: string };

function ViewLink({ href, isCurrent, children }: ViewLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      className="inline-flex h-6 items-center rounded-sm border border-transparent px-2.5 font-medium text-muted-foreground text-sm transition-colors duration-100 hover:text-foreground aria-[current]:border-border aria-[current]:bg-background aria-[current]:text-foreground"
    >
      {children}
    </Link>
  );
}
