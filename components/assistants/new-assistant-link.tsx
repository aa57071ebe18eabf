"use client";

import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { WriteButton } from "@/components/shell/write-button";
import { buttonClass } from "@/components/ui/button-class";
import { routes } from "@/lib/routes";

type NewAssistantLinkProps = {
  /** The graph that the form begins with, such as the one that the table is filtered by. */
  graph?: string | null;
  /** One of several on the page, each for another graph. */
  isOneOfMany?: boolean;
};

/** The way to the form; off where the deployment is read only. */
export function NewAssistantLink({ graph, isOneOfMany = false }: NewAssistantLinkProps) {
  const { slug, role } = useDeployment();
  const look = isOneOfMany
    ? ({ variant: "outline", size: "sm" } as const)
    : ({ variant: "primary" } as const);
  const words = (
    <span>+ New assistant{isOneOfMany && <span className="sr-only"> of {graph}</span>}</span>
  );
  if (role !== "editor") return <WriteButton {...look}>{words}</WriteButton>;
  return (
    <Link
      href={routes.newAssistant(slug, graph ? { graph } : {})}
      prefetch={isOneOfMany ? false : null}
      className={buttonClass(look)}
    >
      {words}
    </Link>
  );
}
