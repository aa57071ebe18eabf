"use client";

import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { WriteButton } from "@/components/shell/write-button";
import { buttonClass } from "@/components/ui/button-class";
import { routes } from "@/lib/routes";

/** The way to the form, with the graph that the table is filtered by. */
export function NewAssistantLink({ graph }: { graph?: string | null }) {
  const { slug, readOnly } = useDeployment();
  const words = "+ New assistant";
  if (readOnly) return <WriteButton variant="primary">{words}</WriteButton>;
  return (
    <Link
      href={routes.newAssistant(slug, graph ? { graph } : {})}
      className={buttonClass({ variant: "primary" })}
    >
      {words}
    </Link>
  );
}
