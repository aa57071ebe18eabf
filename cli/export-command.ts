import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { readAllAssistants } from "@/lib/langgraph/all-assistants";
import { readAllVersions } from "@/lib/langgraph/all-versions";
import { isDefaultAssistant } from "@/lib/langgraph/default-assistant";
import type { Assistant } from "@/lib/langgraph/types";
import { type AssistantExport, exportPresent, exportVersions } from "@/lib/versions/exchange";
import { exportPaths } from "@/lib/versions/export-paths";
import { type Command, EXIT, type World } from "./command";
import { CommandError } from "./command-error";
import { type Connection, connect, secretTest } from "./connect";
import { requireAssistant } from "./find-assistant";
import { jsonText } from "./json-text";
import { exportsIn } from "./read-exports";
import { COMMON, COMMON_HELP, readOptions } from "./read-options";

const OPTIONS = {
  ...COMMON,
  graph: { type: "string" },
  assistant: { type: "string", multiple: true },
  defaults: { type: "boolean" },
  versions: { type: "boolean" },
  "include-secrets": { type: "boolean" },
  out: { type: "string", short: "o" },
} as const;

const HELP = `Usage: roster export [options]

Writes assistants as JSON, each as it is now, in the format that the pages export and import. The
same assistant gives the same text, so that the files can be kept in git.

  --assistant <id|name> only this one; may be given more than once
  --graph <graph>       only those of this graph
  --defaults            also those that the server made itself, one for each graph
  --versions            every version of each, not only what is active
  --include-secrets     write secrets in plain text; they are left out otherwise
  -o, --out <path>      a file, or a folder (ending in /) that gets <graph>/<name>.json for each;
                        what has a file there already stays in it
${COMMON_HELP}

Without --out it prints the one assistant that matches.
`;

type Made = {
  assistant: Assistant;
  file: AssistantExport;
  /** Whether secrets could be told by the graph's schemas, and not by their names alone. */
  isChecked: boolean;
};

export const exportCommand: Command = {
  name: "export",
  summary: "write assistants to JSON files",
  help: HELP,
  run: async (argv, world) => {
    const { values, positionals } = readOptions("export", argv, OPTIONS);
    if (positionals.length > 0) {
      throw new CommandError(`“${positionals[0]}” is not understood. Did you mean --assistant?`);
    }
    const connection = await connect(values, world.variables);
    const chosen = await choose(connection, values);
    if (chosen.length === 0) throw new CommandError("No assistant matches. Nothing was written.");
    const isFolder = await meansFolder(values.out, world.folder);
    if (chosen.length > 1 && !isFolder) {
      throw new CommandError(
        `${chosen.length} assistants match: give a folder for them with --out <folder>/, or choose one with --assistant.`,
      );
    }
    const made: Made[] = [];
    for (const assistant of chosen) {
      made.push(await exported(connection, assistant, values));
    }
    const paths = await write(made, { out: values.out, isFolder }, world);
    tellSecrets(made, values["include-secrets"] ?? false, world);
    if (paths.length === 0) return EXIT.done;
    if (values.json) world.print(jsonText({ files: listed(made, paths) }));
    else for (const path of paths) world.print(`${path}\n`);
    return EXIT.done;
  },
};

type Values = {
  graph?: string | undefined;
  assistant?: string[] | undefined;
  defaults?: boolean | undefined;
  versions?: boolean | undefined;
  "include-secrets"?: boolean | undefined;
};

async function choose({ client }: Connection, values: Values): Promise<Assistant[]> {
  const { graph, assistant: named = [], defaults = false } = values;
  if (named.length > 0) {
    const found = new Map<string, Assistant>();
    for (const each of named) {
      const one = await requireAssistant(client, each);
      if (graph === undefined || one.graph_id === graph) found.set(one.assistant_id, one);
    }
    return [...found.values()];
  }
  const all = await readAllAssistants(client, graph === undefined ? {} : { graph_id: graph });
  return all
    .filter((each) => defaults || !isDefaultAssistant(each))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
}

function order({ graph_id, name, assistant_id }: Assistant): string {
  return [graph_id, name, assistant_id].join("\u0000");
}

async function exported(
  { client, schemasOf }: Connection,
  assistant: Assistant,
  values: Values,
): Promise<Made> {
  const { assistant_id: id, graph_id } = assistant;
  const versions = await readAllVersions(client, id);
  const schemas = await schemasOf(graph_id, id);
  const isSecret = values["include-secrets"] ? null : secretTest([schemas]);
  const input = { assistant, versions, isSecret };
  const file = values.versions ? exportVersions(input) : exportPresent(input);
  return { assistant, file, isChecked: schemas !== null };
}

async function meansFolder(out: string | undefined, folder: string): Promise<boolean> {
  if (out === undefined || out === "-") return false;
  if (/[/\\]$/.test(out)) return true;
  return (await stat(resolve(folder, out)).catch(() => undefined))?.isDirectory() ?? false;
}

async function write(
  made: readonly Made[],
  { out, isFolder }: { out: string | undefined; isFolder: boolean },
  { folder, print }: World,
): Promise<string[]> {
  const [only] = made;
  if (only && (out === undefined || out === "-")) {
    print(jsonText(only.file));
    return [];
  }
  const target = resolve(folder, out ?? "");
  const assistants = made.map(({ assistant }) => assistant);
  const names = isFolder ? exportPaths(assistants, await exportsIn(target)) : [""];
  const paths = names.map((name) => join(target, name));
  for (const [index, { file }] of made.entries()) {
    await writeText(paths[index] ?? "", jsonText(file));
  }
  return paths.map((path) => relative(folder, path));
}

async function writeText(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path} cannot be written: ${reason}`);
  }
}

function tellSecrets(made: readonly Made[], isIncluded: boolean, { warn }: World): void {
  if (isIncluded) {
    warn("Secrets are in the files in plain text. Keep them as safe as the secrets themselves.\n");
    return;
  }
  const unchecked = made
    .filter(({ isChecked }) => !isChecked)
    .map(({ file }) => file.source.graph_id);
  if (unchecked.length > 0) {
    const graphs = [...new Set(unchecked)].join(", ");
    warn(
      `The server gave no schemas of ${graphs}, so secrets were told by their names alone. Look at the files before you share them.\n`,
    );
  }
  const count = made.reduce((sum, { file }) => sum + file.secrets_left_out, 0);
  if (count === 0) return;
  const said = count === 1 ? "1 secret was left out" : `${count} secrets were left out`;
  warn(`${said}; a mark stands in the place of each.\n`);
}

function listed(made: readonly Made[], paths: readonly string[]) {
  return made.map(({ assistant, file }, index) => ({
    path: paths[index],
    assistant_id: assistant.assistant_id,
    graph_id: assistant.graph_id,
    name: assistant.name,
    versions: file.versions.length,
    secrets_left_out: file.secrets_left_out,
  }));
}
