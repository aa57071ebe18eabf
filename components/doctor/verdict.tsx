import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Spinner } from "@/components/ui/spinner";
import { STEP_IDS, STEP_TITLES, type StepId, type StepResult } from "@/lib/doctor/step";

type VerdictProps = {
  results: Partial<Record<StepId, StepResult>>;
  running: StepId | null;
};

/** What all steps together say, before each of them. */
export function Verdict(props: VerdictProps) {
  const { box, icon, says } = verdictOf(props);
  return (
    <div
      role="status"
      className={cn(
        "mb-3 flex items-start gap-2.5 rounded-lg border px-3 py-2 text-sm [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0",
        box,
      )}
    >
      {icon}
      <p className="min-w-0 flex-1 break-words font-medium">{says}</p>
    </div>
  );
}

function verdictOf({ results, running }: VerdictProps) {
  const quiet = "border-border bg-card";
  if (running !== null) {
    return { box: quiet, icon: <Spinner />, says: `Testing: ${STEP_TITLES[running]}…` };
  }
  const failed = STEP_IDS.filter((id) => results[id]?.status === "failed");
  const [first] = failed;
  if (first !== undefined) {
    return {
      box: "border-destructive/30 bg-destructive/5",
      icon: <CircleX aria-hidden className="text-destructive" />,
      says:
        failed.length === 1
          ? `“${STEP_TITLES[first]}” failed. What it means and what to change stands below it.`
          : `${failed.length} steps failed, first “${STEP_TITLES[first]}”. What to change stands below each.`,
    };
  }
  if (Object.keys(results).length === 0) {
    const icon = <CircleDashed aria-hidden className="text-muted-foreground" />;
    return { box: quiet, icon, says: "Nothing tested yet." };
  }
  return {
    box: "border-success/40 bg-success/5",
    icon: <CircleCheck aria-hidden className="text-success" />,
    says: "All that was tested works.",
  };
}
