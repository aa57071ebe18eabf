import type { PlannedApply } from "@/lib/versions/apply-plan";
import type { PlannedFile } from "./plan-files";

type Action = PlannedApply["action"];

const SIGN: Record<Action, string> = { create: "+", update: "~", unchanged: "=" };
const PADDED = 11;

/** The plan for people: a line for each file, what changes beneath, and a count. */
export function planText(files: readonly PlannedFile[]): string {
  return `${[...files.map(fileText), "", `${countsText(files)}.`].join("\n")}\n`;
}

/** "1 to create, 2 to update, 3 unchanged". */
export function countsText(files: readonly PlannedFile[]): string {
  const { create, update, unchanged } = countActions(files);
  return `${create} to create, ${update} to update, ${unchanged} unchanged`;
}

/** How many files ask for each action. */
export function countActions(files: readonly PlannedFile[]): Record<Action, number> {
  const count = (action: Action) => files.filter((each) => each.planned.action === action).length;
  return { create: count("create"), update: count("update"), unchanged: count("unchanged") };
}

/** What a person should know of a file before it is applied. */
export function fileWarnings({ ignored, planned }: PlannedFile): string[] {
  const { missing } = planned;
  return [
    ...(ignored.length > 0 ? [`not known to Roster, and left out: ${ignored.join(", ")}`] : []),
    ...(missing.length > 0
      ? [
          `secrets that the file leaves out, and that will be missing: ${missing.join(", ")}. Give each with --secret <name>=<variable>.`,
        ]
      : []),
  ];
}

/** What an assistant is called in a line. */
export function calledText({ name, planned }: PlannedFile): string {
  return `“${name.trim() || "Untitled"}” (${planned.graphId})`;
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
