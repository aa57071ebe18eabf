/** What the doctor tests, in this order: each step can only go well where the ones before it did. */
export const STEP_IDS = [
  "name",
  "tcp",
  "tls",
  "ok",
  "info",
  "key",
  "assistants",
  "schemas",
  "stream",
] as const;

export type StepId = (typeof STEP_IDS)[number];

export const STEP_TITLES: Record<StepId, string> = {
  name: "Name",
  tcp: "Connection",
  tls: "Encryption",
  ok: "Answers at /ok",
  info: "Says what it is at /info",
  key: "Key",
  assistants: "Assistants",
  schemas: "Schemas of each graph",
  stream: "Streaming",
};

/** A graph's line below the step of the schemas. */
export type StepPart = { name: string; ms: number; failure: string | null };

/** How a step ended, in words; `ms` is how long it took. */
export type StepResult = (
  | {
      status: "ok";
      says: string;
      /** What is well but should be known. */
      remark?: string | undefined;
    }
  | { status: "failed"; says: string; means: string; change: string }
  | { status: "skipped"; says: string }
) & { ms?: number | undefined; parts?: StepPart[]; requestId?: string | undefined };

/** Without these nothing that comes after can go well. */
const GATES: readonly StepId[] = ["name", "tcp", "tls", "ok", "info", "key"];

/** The first failed step that a step cannot do without; undefined where it can be tried. */
export function blockedBy(
  id: StepId,
  results: Partial<Record<StepId, StepResult>>,
): StepId | undefined {
  const before = STEP_IDS.slice(0, STEP_IDS.indexOf(id));
  return before.find((each) => GATES.includes(each) && results[each]?.status === "failed");
}

/** The result of a step that an earlier failure makes pointless. */
export function skippedBy(blocker: StepId): StepResult {
  return { status: "skipped", says: `Not tested, as “${STEP_TITLES[blocker]}” failed.` };
}

export function failed(
  says: string,
  means: string,
  change: string,
): StepResult & { status: "failed" } {
  return { status: "failed", says, means, change };
}
