import { applyAssistant } from "@/lib/langgraph/apply-assistant";
import { AssistantConflict } from "@/lib/langgraph/assistant-conflict";
import { type Command, EXIT, type World } from "./command";
import { CommandError } from "./command-error";
import { type Connection, connect, errorText, requireWritable } from "./connect";
import { type PlannedFile, planFiles } from "./plan-files";
import { calledText, countActions, fileWarnings, planText } from "./plan-text";
import { readExports } from "./read-exports";
import { COMMON, COMMON_HELP, readOptions, readPairs, readSecrets } from "./read-options";

const OPTIONS = {
  ...COMMON,
  "dry-run": { type: "boolean" },
  "detailed-exitcode": { type: "boolean" },
  "map-graph": { type: "string", multiple: true },
  secret: { type: "string", multiple: true },
  note: { type: "string" },
  author: { type: "string" },
} as const;

const HELP = `Usage: roster apply <file|folder>… [options]

Makes the deployment's assistants like the files: creates what is missing, saves a new version where
the content differs, and leaves the rest alone. Of a file with several versions the active one counts.
A file stands for the assistant with its id, else for the only one of its name and graph. Nothing is
ever deleted. Applied twice, the second time changes nothing.

  --dry-run             print the plan, and change nothing
  --detailed-exitcode   with --dry-run: exit 3 where something would change
  --map-graph a=b       the graph b stands for a graph a of the files
  --secret name=VAR     a secret that the files leave out, from the variable VAR
  --note <text>         why, for the versions that are made
  --author <name>       by whom, for the versions that are made
${COMMON_HELP}

It exits 0 when all is as the files say, 2 when something went wrong. The whole plan is made before
anything is written, and it stops at the first write that fails: run it again to go on.
`;

/** What became of a file. */
type Done = { file: PlannedFile; version: number };

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
    const { note, author } = values;
    const plan = await planFiles(connection, files, { graphs, fills, note, author });
    const isJson = values.json ?? false;
    if (!isJson) world.print(`${heading(connection)}\n\n${planText(plan)}`);
    const outcome = isDry
      ? { done: [], problem: null }
      : await carryOut(connection, plan, isJson ? { ...world, print: () => undefined } : world);
    if (isJson) world.print(json(connection, plan, isDry, outcome));
    if (outcome.problem !== null) throw new CommandError(outcome.problem);
    const { create, update } = countActions(plan);
    return values["detailed-exitcode"] && create + update > 0 ? EXIT.wouldChange : EXIT.done;
  },
};

function heading({ deployment }: Connection): string {
  return `${deployment.name} (${deployment.url})`;
}

type Outcome = { done: Done[]; problem: string | null };

/** Writes one after the other and stops at the first that fails. */
async function carryOut(
  { client }: Connection,
  plan: readonly PlannedFile[],
  world: World,
): Promise<Outcome> {
  const done: Done[] = [];
  const open = plan.filter(({ planned }) => planned.action !== "unchanged");
  if (open.length > 0) world.print("\n");
  for (const file of open) {
    const { assistantId, schemas, planned } = file;
    const what = calledText(file);
    try {
      const applied = await applyAssistant(client, planned, { assistantId, schemas });
      done.push({ file, version: applied.version });
      const verb = planned.action === "create" ? "Created" : "Updated";
      world.print(`${verb} ${what}: version ${applied.version} is active, id ${assistantId}.\n`);
      if (applied.notKept.length > 0) {
        const kept = applied.notKept.join(", ");
        return {
          done,
          problem: `${what}: the server took it over, but not as it was sent: ${kept}.`,
        };
      }
    } catch (error) {
      const left = open.length - done.length - 1;
      const rest =
        left > 0 ? ` ${left} more ${left === 1 ? "file was" : "files were"} not tried.` : "";
      return { done, problem: `${file.path}: ${whatFailed(error)}${rest}` };
    }
  }
  return { done, problem: null };
}

function whatFailed(error: unknown): string {
  if (!(error instanceof AssistantConflict)) return errorText(error);
  return "Somebody changed the assistant after the plan was made. Nothing was saved. Run it again for a new plan.";
}

function json(
  { deployment }: Connection,
  plan: readonly PlannedFile[],
  isDry: boolean,
  { done, problem }: Outcome,
): string {
  const items = plan.map((file) => {
    const { path, assistantId, name, planned } = file;
    const applied = done.find((each) => each.file === file);
    return {
      file: path,
      action: planned.action,
      assistant_id: assistantId,
      graph_id: planned.graphId,
      name,
      changes: planned.changes || null,
      missing_secrets: planned.missing,
      warnings: fileWarnings(file),
      applied: applied !== undefined,
      version: applied?.version ?? planned.present?.version ?? null,
    };
  });
  const { slug, name, url } = deployment;
  const result = {
    deployment: { slug, name, url },
    dry_run: isDry,
    items,
    counts: countActions(plan),
  };
  return `${JSON.stringify({ ...result, problem }, null, 2)}\n`;
}
