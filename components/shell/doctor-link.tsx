"use client";

import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import type { ErrorCode } from "@/lib/errors";
import { routes } from "@/lib/routes";
import { useDeployment } from "./deployment-provider";

/** The way to the doctor from an error that speaks of the way to the server; nothing for any other. */
export function DoctorLink({ code }: { code: ErrorCode }) {
  const { slug } = useDeployment();
  if (!/^upstream_(?!error)/.test(code)) return null;
  return (
    <Link
      href={routes.doctor(slug)}
      prefetch={false}
      className={buttonClass({ variant: "outline", size: "sm" })}
    >
      Test the connection
    </Link>
  );
}
