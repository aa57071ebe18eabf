import { Check, Hourglass, X } from "lucide-react";
import { Spinner } from "@/components/ui/spinner";
import type { NodeStatus } from "@/lib/run/node-status";

export const STATUS_WORDS: Record<NodeStatus, string> = {
  running: "running",
  done: "done",
  failed: "failed",
  waiting: "waiting",
};

export const STATUS_BORDER: Record<NodeStatus, string> = {
  running: "border-ring ring-2 ring-ring/40",
  done: "border-success",
  failed: "border-destructive",
  waiting: "border-warning border-dashed",
};

/** A sign for each status, so that colour is not all that tells them apart. */
export function StatusMark({ status }: { status: NodeStatus }) {
  if (status === "running") return <Spinner className="size-3.5 shrink-0" />;
  if (status === "done") return <Check aria-hidden className="size-3.5 shrink-0 text-success" />;
  if (status === "failed") return <X aria-hidden className="size-3.5 shrink-0 text-destructive" />;
  return <Hourglass aria-hidden className="size-3.5 shrink-0 text-warning" />;
}
