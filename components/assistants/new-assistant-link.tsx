"use client";

import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { buttonClass } from "@/components/ui/button-class";
import { routes } from "@/lib/routes";

/** The way to the form, with the graph that the table is filtered by. */
export function NewAssistantLink({ graph }: { graph?: string | null }) {
  const { slug } = useDeployment();
  return (
    <Link
      href={routes.newAssistant(slug, graph ? { graph } : {})}
      className={buttonClass({ variant: "primary" })}
    >
      + New assistant
    </Link>
  );
}
