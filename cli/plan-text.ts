import type { Assistant } from "@/lib/langgraph/types";
import type { PlannedApply } from "@/lib/versions/apply-plan";
import type { PlannedFile } from "./plan-files";

type Action = PlannedApply["action"];

const SIGN: Record<Action, string> = { create: "+", update: "~", unchanged: "=" };
const PADDED = 11;

/** The plan for people: a line for each file, what changes beneath, and a count. */
export function planText(files: readonly PlannedFile[], doomed: readonly Assistant[]): string {
  const { create, update, unchanged } = countActions(files);
  const deleting = doomed.length > 0 ? `${doomed.length} to delete, ` : "";
  return [
    ...files.map(fileText),
    ...doomed.map(
      (each) => `  - ${"delete".padEnd(PADDED)}${assistantText(each)}  ${each.assistant_id}`,
    ),
    "",
    `${create} to create, ${update} to update, ${deleting}${unchanged} unchanged.\n`,
  ].join("\n");
}

/** How many files ask for each action. */
export function countActions(files: readonly PlannedFile[]): Record<Action, number> {
  const count = (action: Action) => files.filter((each) => each.planned.action === action).length;
  return { create: count("create"), update: count("update"), unchanged: count("unchanged") };
}

/** What a person should know of a file before it is applied. */
export function fileWarnings({ ignored, planned, misfit }: PlannedFile): string[] {
  return [
    ...(misfit && planned.action !== "unchanged" ? [misfit] : []),
    ...(ignored.length > 0 ? [ignoredText(ignored)] : []),
    ...(planned.missing.length > 0 ? [missingText(planned.missing)] : []),
  ];
}

export function ignoredText(keys: readonly string[]): string {
  return `Not known to Roster, and left out: ${keys.join(", ")}.`;
}

export function missingText(secrets: readonly string[]): string {
  return `Secrets that the file leaves out, and that will be missing: ${secrets.join(", ")}. Give each with --secret <name>=<variable>.`;
}

/** What an assistant is called in a line. */
export function assistantText({ name, graph_id }: Pick<Assistant, "name" | "graph_id">): string {
  return `“${name.trim() || "Untitled"}” (${graph_id})`;
}

/** The same of one that a file stands for. */
export function calledText({ name, planned }: PlannedFile): string {
  return assistantText({ name, graph_id: planned.graphId });
}

function fileText(file: PlannedFile): string {
  const { action, changes } = file.planned;
  const lines = [
    `  ${SIGN[action]} ${action.padEnd(PADDED)}${calledText(file)}  ${file.path}`,
    ...(action === "update" ? [changes] : []),
    ...fileWarnings(file).map((warning) => `! ${warning}`),
  ];
  return lines.join(`\n${" ".repeat(PADDED + 4)}`);
}
