import { Lock } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { VersionLabel } from "@/lib/langgraph/labels";

/** One label: its name, or with `withVersion` also where it is. */
export function LabelBadge({
  label: { name, version, isProtected },
  withVersion = false,
}: {
  label: VersionLabel;
  withVersion?: boolean;
}) {
  const title = `Label ${name}${withVersion ? ` on v${version}` : ""}${isProtected ? ", protected" : ""}`;
  return (
    <Badge tone="info" title={title} className="max-w-40">
      <span className="sr-only">Label </span>
      {name}
      {withVersion && ` v${version}`}
      {isProtected && <Lock aria-hidden className="ml-1 inline" />}
    </Badge>
  );
}
