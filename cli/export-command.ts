import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { readAllAssistants, readAllVersions } from "@/lib/langgraph/all-assistants";
import { isDefaultAssistant } from "@/lib/langgraph/assistant-page";
import type { Assistant } from "@/lib/langgraph/types";
import {
  type AssistantExport,
  exportPresent,
  exportVersions,
  fileSlug,
} from "@/lib/versions/exchange";
import { type Command, EXIT, type World } from "./command";
import { CommandError } from "./command-error";
import { type Connection, connect, secretTest } from "./connect";
import { requireAssistant } from "./find-assistant";
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
  -o, --out <path>      a file, or a folder (ending in /) that gets <graph>/<name>.json for each
${COMMON_HELP}

Without --out it prints the one assistant that matches.
`;

type Made = { assistant: Assistant; file: AssistantExport };

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
      made.push({ assistant, file: await fileOf(connection, assistant, values) });
    }
    const paths = await write(made, { out: values.out, isFolder }, world);
    tellSecrets(made, values["include-secrets"] ?? false, world);
    if (values.out === undefined) return EXIT.done;
    if (values.json) world.print(`${JSON.stringify({ files: listed(made, paths) }, null, 2)}\n`);
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

async function fileOf(
  { client, schemasOf }: Connection,
  assistant: Assistant,
  values: Values,
): Promise<AssistantExport> {
  const { assistant_id: id, graph_id } = assistant;
  const versions = await readAllVersions(client, id);
  const isSecret = values["include-secrets"] ? null : secretTest([await schemasOf(graph_id, id)]);
  const input = { assistant, versions, isSecret };
  return values.versions ? exportVersions(input) : exportPresent(input);
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
    print(textOf(only.file));
    return [];
  }
  const names = isFolder ? fileNames(made.map(({ assistant }) => assistant)) : [""];
  const paths = names.map((name) => join(resolve(folder, out ?? ""), name));
  for (const [index, { file }] of made.entries()) {
    const path = paths[index] ?? "";
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, textOf(file));
  }
  return paths.map((path) => relative(folder, path));
}

function textOf(file: AssistantExport): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `<graph>/<name>.json` for each; those that would share one get the beginning of their id too. */
function fileNames(assistants: readonly Assistant[]): string[] {
  const plain = assistants.map(
    ({ graph_id, name }) => `${fileSlug(graph_id) || "graph"}/${fileSlug(name) || "assistant"}`,
  );
  return plain.map((each, index) => {
    const isShared = plain.filter((other) => other === each).length > 1;
    return `${each}${isShared ? `-${assistants[index]?.assistant_id}` : ""}.json`;
  });
}

function tellSecrets(made: readonly Made[], isIncluded: boolean, { warn }: World): void {
  if (isIncluded) {
    warn("Secrets are in the files in plain text. Keep them as safe as the secrets themselves.\n");
    return;
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
