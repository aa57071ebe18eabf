"use client";

import Link from "next/link";
import { useDeployment } from "@/components/shell/deployment-provider";
import { formatCount } from "@/lib/format";
import type { AllFits } from "@/lib/langgraph/check-all-fits";
import { routes } from "@/lib/routes";
import { countOf } from "./all-fits-words";
import { assistantLabel, shorten } from "./assistant-label";

const MOST_NAMED = 20;

/** Of which assistants of a whole list it could not be told whether they fit, and why. */
export function NotChecked({ unknown }: { unknown: AllFits["unknown"] }) {
  const { slug } = useDeployment();
  const count = countOf(unknown);
  if (count === 0) return null;
  return (
    <details className="text-muted-foreground text-sm">
      <summary className="w-fit cursor-pointer rounded-sm underline decoration-dotted underline-offset-2 hover:text-foreground">
        {formatCount(count)} could not be checked
      </summary>
      <ul className="flex flex-col gap-1 py-2 pl-4">
        {[...unknown].map(([reason, rows]) => (
          <li key={reason} className="break-words">
            {reason}{" "}
            {rows.slice(0, MOST_NAMED).map((row, at) => (
              <span key={row.assistant_id}>
                {at > 0 && ", "}
                <Link
                  href={routes.edit(slug, row.assistant_id)}
                  prefetch={false}
                  className="text-foreground underline underline-offset-2"
                >
                  <bdi>{shorten(assistantLabel(row))}</bdi>
                </Link>
              </span>
            ))}
            {rows.length > MOST_NAMED && ` and ${formatCount(rows.length - MOST_NAMED)} more`}
          </li>
        ))}
      </ul>
    </details>
  );
}
