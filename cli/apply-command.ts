import type { Assistant } from "@/lib/langgraph/types";
import { carryOut, type Outcome } from "./carry-out";
import { type Command, EXIT } from "./command";
import { CommandError } from "./command-error";
import { type Connection, connect, requireWritable } from "./connect";
import { jsonText } from "./json-text";
import { type PlannedFile, planFiles } from "./plan-files";
import { countActions, fileWarnings, planText } from "./plan-text";
import { planPrune, requireConfirmed } from "./prune";
import { readExports } from "./read-exports";
import { COMMON, COMMON_HELP, readOptions, readPairs, readSecrets } from "./read-options";

const OPTIONS = {
  ...COMMON,
  "dry-run": { type: "boolean" },
  "detailed-exitcode": { type: "boolean" },
  "map-graph": { type: "string", multiple: true },
  secret: { type: "string", multiple: true },
  strict: { type: "boolean" },
  prune: { type: "boolean" },
  confirm: { type: "string" },
  note: { type: "string" },
  author: { type: "string" },
} as const;

const HELP = `Usage: roster apply <file|folder>… [options]

Makes the deployment's assistants like the files: creates what is missing, saves a new version where
the content differs, and leaves the rest alone. Of a file with several versions the active one counts.
A file stands for the assistant with its id, else for the only one of its name and graph. Nothing is
deleted without --prune. Applied twice, the second time changes nothing.

  --dry-run             print the plan, and change nothing
  --detailed-exitcode   with --dry-run: exit 3 where something would change
  --map-graph a=b       the graph b stands for a graph a of the files
  --secret name=VAR     a secret that the files leave out, from the variable VAR
  --strict              change nothing where a value does not fit its graph; it is only told otherwise
  --prune               delete the assistants of the files' graphs that no file stands for
  --confirm "delete N"  how many --prune will delete; at a terminal it is asked
  --note <text>         why, for the versions that are made
  --author <name>       by whom, for the versions that are made
${COMMON_HELP}

It exits 0 when all is as the files say, 2 when something went wrong. The whole plan is made before
anything is written, and it stops at the first write that fails: run it again to go on.
`;

export const applyCommand: Command = {
  name: "apply",
  summary: "make assistants like the files, and do nothing where they are",
  help: HELP,
  run: async (argv, world) => {
    const { values, positionals } = readOptions("apply", argv, OPTIONS);
    if (positionals.length === 0) throw new CommandError("Give the files or folders to apply.");
    const isDry = values["dry-run"] ?? false;
    if (values["detailed-exitcode"] && !isDry) {
      throw new CommandError("--detailed-exitcode goes with --dry-run.");
    }
    const graphs = readPairs("map-graph", values["map-graph"] ?? []);
    const fills = readSecrets(values.secret ?? [], world.variables);
    const files = await readExports(positionals, world.folder);
    const connection = await connect(values, world.variables);
    if (!isDry) requireWritable(connection.deployment);
    const { note, author, prune, confirm } = values;
    const plan = await planFiles(connection, files, { graphs, fills, note, author });
    if (values.strict) requireFits(plan);
    const doomed = prune ? await planPrune(connection, plan) : [];
    const say = values.json ? () => undefined : world.print;
    say(`${heading(connection)}\n\n${planText(plan, doomed)}`);
    if (!isDry) await requireConfirmed(doomed.length, confirm, world);
    const outcome = isDry ? NOTHING : await carryOut(connection, { files: plan, doomed }, say);
    if (values.json) world.print(json(connection, { plan, doomed, isDry }, outcome));
    if (outcome.problem !== null) throw new CommandError(outcome.problem);
    const { create, update } = countActions(plan);
    const changes = create + update + doomed.length;
    return values["detailed-exitcode"] && changes > 0 ? EXIT.wouldChange : EXIT.done;
  },
};

const NOTHING: Outcome = { written: new Map(), deleted: new Set(), problem: null };

function requireFits(plan: readonly PlannedFile[]): void {
  const problems = plan.flatMap(({ path, misfit }) => (misfit ? [`${path}: ${misfit}`] : []));
  if (problems.length === 0) return;
  throw new CommandError(`${problems.join("\n")}\nNothing was changed.`);
}

function heading({ deployment }: Connection): string {
  return `${deployment.name} (${deployment.url})`;
}

function json(
  { deployment }: Connection,
  {
    plan,
    doomed,
    isDry,
  }: { plan: readonly PlannedFile[]; doomed: readonly Assistant[]; isDry: boolean },
  { written, deleted, problem }: Outcome,
): string {
  const items = plan.map((file) => {
    const { path, assistantId, name, planned } = file;
    return {
      file: path,
      action: planned.action,
      assistant_id: assistantId,
      graph_id: planned.graphId,
      name,
      changes: planned.changes || null,
      missing_secrets: planned.missing,
      warnings: fileWarnings(file),
      applied: written.has(assistantId),
      version: written.get(assistantId) ?? planned.present?.version ?? null,
    };
  });
  const deletes = doomed.map(({ assistant_id, graph_id, name }) => {
    return { assistant_id, graph_id, name, deleted: deleted.has(assistant_id) };
  });
  const { slug, name, url } = deployment;
  const counts = { ...countActions(plan), delete: doomed.length };
  const result = {
    deployment: { slug, name, url },
    dry_run: isDry,
    items,
    deletes,
    counts,
    problem,
  };
  return jsonText(result);
}
