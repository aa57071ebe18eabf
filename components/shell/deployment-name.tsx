import { Lock } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { DeploymentColour, PublicDeployment } from "@/lib/public-deployment";

const FILL: Record<DeploymentColour, string> = {
  grey: "bg-neutral-500",
  green: "bg-green-600",
  blue: "bg-blue-600",
  violet: "bg-violet-600",
  amber: "bg-amber-500",
  red: "bg-red-600",
};

type DeploymentNameProps = {
  deployment: PublicDeployment;
  /** In as many lines as it needs, where which one it is decides. */
  whole?: boolean;
};

/** A deployment's name with the mark of its colour, and of being read only. */
export function DeploymentName({ deployment, whole = false }: DeploymentNameProps) {
  const { name, colour, readOnly } = deployment;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      {colour && (
        <span aria-hidden="true" className={cn("size-2.5 shrink-0 rounded-sm", FILL[colour])} />
      )}
      <span className={cn("min-w-0", whole ? "[overflow-wrap:anywhere]" : "truncate")}>{name}</span>
      {readOnly && <Lock role="img" aria-label="Read only" className="size-3.5 shrink-0" />}
    </span>
  );
}

/** A line across the page in the deployment's colour, so that nobody edits the wrong one. */
export function DeploymentStripe({ colour }: { colour: DeploymentColour | null }) {
  return <DeploymentLine colour={colour} className="absolute inset-x-0 top-0" />;
}

type DeploymentLineProps = { colour: DeploymentColour | null; className: string };

/** The same for a part of a page, of which the others may be of other deployments. */
export function DeploymentLine({ colour, className }: DeploymentLineProps) {
  return colour && <div aria-hidden="true" className={cn("h-1", FILL[colour], className)} />;
}
