import { createHash } from "node:crypto";
import { importVersions } from "@/lib/langgraph/import-assistant";
import type { Assistant, GraphSchemas } from "@/lib/langgraph/types";
import { newId } from "@/lib/new-id";
import type { ExportedVersion } from "@/lib/versions/exchange";
import {
  missingSecrets,
  type PlannedVersion,
  planImport,
  secretName,
} from "@/lib/versions/import-plan";
import { versionFit } from "@/lib/versions/version-fit";
import { type Command, EXIT, type Exit, type World } from "./command";
import { CommandError } from "./command-error";
import { type Connection, connect, errorText, requireWritable } from "./connect";
import { findByRef, isAssistantId, requireAssistant } from "./find-assistant";
import { jsonText } from "./json-text";
import { misfitText, requireGraph } from "./plan-files";
import { assistantText, ignoredText, missingText } from "./plan-text";
import { readExports } from "./read-exports";
import { COMMON, COMMON_HELP, readOptions, readPairs, readSecrets } from "./read-options";

const OPTIONS = {
  ...COMMON,
  into: { type: "string" },
  only: { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
  "map-graph": { type: "string", multiple: true },
  secret: { type: "string", multiple: true },
  resume: { type: "string" },
} as const;

const HELP = `Usage: roster import <file> [options]

Makes a new assistant of a file that roster export or the pages wrote, with every version in it. The
newest of them becomes active. (To make an assistant like a file, however often: roster apply.)

  --into <id|name>      add the versions to this assistant, instead of making a new one
  --only <number>       only this version of the file; may be given more than once
  --dry-run             print what would be made, and change nothing
  --map-graph a=b       the graph b stands for a graph a of the file
  --secret name=VAR     a secret that the file leaves out, from the variable VAR
  --resume <text>       go on with an import that stopped halfway; it says with what
${COMMON_HELP}

It exits 0 when all versions are made, 2 when something went wrong.
`;

/** Where the versions go, and the mark by which those that were written already are known again. */
type Target = { assistantId: string; present: Assistant | null; mark: string; isFresh: boolean };

export const importCommand: Command = {
  name: "import",
  summary: "make an assistant, or versions of one, from a file",
  help: HELP,
  run: async (argv, world) => {
    const { values, positionals } = readOptions("import", argv, OPTIONS);
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new CommandError("Give one file to import.");
    const graphs = readPairs("map-graph", values["map-graph"] ?? []);
    const fills = readSecrets(values.secret ?? [], world.variables);
    const [read, ...others] = await readExports([path], world.folder);
    if (!read || others.length > 0) {
      throw new CommandError(`${path} is a folder of several files. Give one file to import.`);
    }
    const versions = chosenVersions(read.file.versions, values.only ?? []);
    const connection = await connect(values, world.variables);
    const isDry = values["dry-run"] ?? false;
    if (!isDry) requireWritable(connection.deployment);
    const target = await targetOf(connection, values);
    for (const version of versions) requireGraph(connection, version, graphs);
    const { present, mark } = target;
    let index = 0;
    const plan = planImport({
      versions,
      graphs,
      present,
      fills,
      newSaveId: () => saveId(mark, index++),
    });
    const schemas = await schemasFor(connection, plan, target.assistantId);
    const warnings = [
      ...(read.ignored.length > 0 ? [ignoredText(read.ignored)] : []),
      ...plan.flatMap(({ from, content }) => {
        const misfit = misfitText(versionFit(content, schemas.get(content.graph_id) ?? null));
        return misfit ? [`v${from}: ${misfit}`] : [];
      }),
      ...missingWarning(versions, present, fills),
    ];
    const job = { connection, target, plan, schemas, warnings, isJson: values.json ?? false };
    return isDry ? tell(job, world) : carryOut(job, world);
  },
};

type Job = {
  connection: Connection;
  target: Target;
  plan: readonly PlannedVersion[];
  schemas: ReadonlyMap<string, GraphSchemas | null>;
  warnings: string[];
  isJson: boolean;
};

function chosenVersions(versions: ExportedVersion[], only: readonly string[]): ExportedVersion[] {
  const missing = only.find((each) => !versions.some(({ version }) => String(version) === each));
  if (missing !== undefined) {
    const numbers = versions.map(({ version }) => version).join(", ");
    throw new CommandError(`The file holds no version ${missing}. It holds: ${numbers}.`);
  }
  return versions.filter(({ version }) => only.length === 0 || only.includes(String(version)));
}

async function targetOf(
  { client }: Connection,
  { into, resume }: { into?: string | undefined; resume?: string | undefined },
): Promise<Target> {
  if (resume !== undefined) {
    if (into !== undefined) throw new CommandError("Give --into or --resume, not both.");
    const [assistantId = "", mark = ""] = resume.split(":");
    if (!isAssistantId(assistantId) || !isAssistantId(mark)) {
      throw new CommandError("--resume is not what an import that stopped has said.");
    }
    const present = (await findByRef(client, assistantId)) ?? null;
    return { assistantId, present, mark, isFresh: false };
  }
  if (into === undefined) {
    return { assistantId: newId(), present: null, mark: newId(), isFresh: true };
  }
  const present = await requireAssistant(client, into);
  return { assistantId: present.assistant_id, present, mark: newId(), isFresh: false };
}

/** The same for the same import, so that what it wrote before it stopped is found again. */
function saveId(mark: string, index: number): string {
  const hash = createHash("sha256").update(`${mark}:${index}`).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

async function schemasFor(
  { schemasOf }: Connection,
  plan: readonly PlannedVersion[],
  assistantId: string,
): Promise<Map<string, GraphSchemas | null>> {
  const found = new Map<string, GraphSchemas | null>();
  for (const graph of new Set(plan.map(({ content }) => content.graph_id))) {
    found.set(graph, await schemasOf(graph, assistantId));
  }
  return found;
}

function missingWarning(
  versions: readonly ExportedVersion[],
  present: Assistant | null,
  fills: ReadonlyMap<string, string>,
): string[] {
  const names = versions.flatMap((version) => missingSecrets(version, present).map(secretName));
  const missing = [...new Set(names)].filter((name) => !fills.has(name));
  return missing.length > 0 ? [missingText(missing)] : [];
}

function heading({ connection, target, plan, warnings }: Job): string {
  const { deployment } = connection;
  const [newest, ...older] = plan.toReversed();
  if (!newest) throw new Error("An import has at least one version.");
  const count = older.length === 0 ? "1 version" : `${older.length + 1} versions`;
  const what = target.present
    ? `${count} on top of the versions that ${assistantText(target.present)} has.`
    : `A new assistant ${assistantText(newest.content)} with ${count}.`;
  const last = older.length === 0 ? "It" : `The newest of them, v${newest.from} in the file,`;
  const said = warnings.map((each) => `! ${each}\n`).join("");
  return `${deployment.name} (${deployment.url})\n\n${what} ${last} becomes active.\n${said}`;
}

function tell(job: Job, { print }: World): Exit {
  const { target, plan, warnings, isJson } = job;
  if (isJson) {
    const planned = plan.map(({ from }) => ({ from, to: null }));
    print(
      jsonText({
        dry_run: true,
        assistant_id: target.present?.assistant_id ?? null,
        versions: planned,
        warnings,
      }),
    );
  } else print(heading(job));
  return EXIT.done;
}

async function carryOut(job: Job, world: World): Promise<Exit> {
  const { connection, target, plan, schemas, warnings, isJson } = job;
  const { assistantId, isFresh, mark } = target;
  const say = isJson ? () => undefined : world.print;
  say(`${heading(job)}\n`);
  const { made, failure } = await importVersions(connection.client, {
    assistantId,
    isFresh,
    plan,
    schemasOf: (graphId) => schemas.get(graphId) ?? null,
    onProgress: (all) => {
      const last = all.at(-1);
      if (last) say(`v${last.from} of the file is version ${last.to}.\n`);
    },
  });
  const resume = failure ? `${assistantId}:${mark}` : null;
  if (isJson) {
    const versions = made.map(({ from, to, notKept }) => ({ from, to, not_kept: notKept }));
    world.print(
      jsonText({ dry_run: false, assistant_id: assistantId, versions, warnings, resume }),
    );
  }
  if (failure) {
    throw new CommandError(
      `v${failure.from}: ${errorText(failure.error)}\n${made.length} of ${plan.length} versions are made. Go on with the same options and --resume ${resume}`,
    );
  }
  say(`Done: the assistant's id is ${assistantId}.\n`);
  const changed = made.filter(({ notKept }) => notKept.length > 0);
  for (const { from, notKept } of changed) {
    world.warn(`v${from}: the server did not keep ${notKept.join(", ")} as it was sent.\n`);
  }
  return EXIT.done;
}
