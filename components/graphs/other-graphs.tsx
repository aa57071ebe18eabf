"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useDeployment, useLangGraph } from "@/components/shell/deployment-provider";
import { formatCount } from "@/lib/format";
import { assistantCountQuery } from "@/lib/langgraph/graph-summary";
import { routes } from "@/lib/routes";

/** Says that there are assistants of graphs which the server does not list; `known` is what the listed have. */
export function OtherGraphs({ known }: { known: number[] }) {
  const { slug } = useDeployment();
  const { data } = useQuery(assistantCountQuery(useLangGraph()));
  const others = (data ?? 0) - known.reduce((sum, count) => sum + count, 0);
  if (others <= 0) return null;
  return (
    <p className="text-pretty text-muted-foreground text-sm">
      {others === 1 ? "1 assistant is" : `${formatCount(others)} assistants are`} of graphs that the
      server does not list: it no longer has them, or made no default assistant of them.{" "}
      <Link
        href={routes.assistants(slug)}
        className="rounded-sm underline underline-offset-4 hover:text-foreground"
      >
        Find them in the table
      </Link>
    </p>
  );
}
