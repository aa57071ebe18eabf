import type { PublicDeployment } from "@/lib/public-deployment";
import { timeWords } from "./reading-words";
import { STEP_IDS, STEP_TITLES, type StepId, type StepResult } from "./step";

type Report = {
  deployment: PublicDeployment;
  results: Partial<Record<StepId, StepResult>>;
  at: Date;
};

const MARK = { ok: "ok", failed: "FAILED", skipped: "skipped" };

/**
 * The results as text for a bug report. It holds the address as it is in the settings and the words of
 * the steps alone: no key, no header, and nothing that the server wrote.
 */
export function doctorReport({ deployment, results, at }: Report): string {
  const { name, slug, url, readOnly, embedded } = deployment;
  const notes = [readOnly && "read only", embedded && "embedded sample server"].filter(Boolean);
  const kind = notes.length > 0 ? ` (${notes.join(", ")})` : "";
  return [
    "Roster connection report",
    `Made: ${at.toISOString()}`,
    `Deployment: ${name} [${slug}]${kind}`,
    `Address: ${url}`,
    "",
    ...STEP_IDS.flatMap((id) => stepLines(id, results[id])),
  ].join("\n");
}

function stepLines(id: StepId, result: StepResult | undefined): string[] {
  if (!result) return [`- ${STEP_TITLES[id]}: not tested`];
  const { status, ms, requestId, parts = [] } = result;
  const time = ms === undefined ? "" : ` in ${timeWords(ms)}`;
  return [
    `- ${STEP_TITLES[id]}: ${MARK[status]}${time}. ${result.says}`,
    ...(result.status === "ok" && result.remark ? [`  Note: ${result.remark}`] : []),
    ...parts.map(({ name, ms: took, failure }) => {
      return `  ${name}: ${failure === null ? "ok" : "FAILED"} in ${timeWords(took)}`;
    }),
    ...(requestId === undefined ? [] : [`  Request: ${requestId}`]),
  ];
}
