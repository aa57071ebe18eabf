"use client";

import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { WriteButton } from "@/components/shell/write-button";
import { buttonClass } from "@/components/ui/button-class";
import { routes } from "@/lib/routes";

export function ImportLink() {
  const { slug, role } = useDeployment();
  if (role !== "editor") return <WriteButton>Import</WriteButton>;
  return (
    <Link href={routes.importAssistant(slug)} prefetch={false} className={buttonClass()}>
      Import
    </Link>
  );
}
