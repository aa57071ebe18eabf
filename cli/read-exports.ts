import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { AssistantExport } from "@/lib/versions/exchange";
import { readExport } from "@/lib/versions/parse-exchange";
import { CommandError } from "./command-error";

/** A file as it was read; `ignored` are keys in it that Roster does not know. */
export type ReadExport = { path: string; file: AssistantExport; ignored: string[] };

/**
 * The exports in files and folders (every .json beneath, hidden ones left out), in order of their
 * paths. Throws CommandError that names every file that cannot be taken, and why.
 */
export async function readExports(paths: readonly string[], folder: string): Promise<ReadExport[]> {
  const problems: string[] = [];
  const found: ReadExport[] = [];
  for (const path of await filesOf(paths, folder)) {
    const shown = relative(folder, path) || path;
    const result = await readOne(path);
    if (typeof result === "string") problems.push(`${shown}: ${result}`);
    else found.push({ ...result, path: shown });
  }
  if (problems.length > 0) {
    throw new CommandError(`${problems.join("\n")}\nNothing was changed.`);
  }
  return found;
}

/** The exports in a folder by the id of their assistant; what cannot be read is no export. */
export async function exportsIn(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of await jsonIn(folder).catch(() => [])) {
    const read = await readOne(path);
    if (typeof read === "string") continue;
    found.set(read.file.source.assistant_id, relative(folder, path).replaceAll("\\", "/"));
  }
  return found;
}

async function readOne(path: string): Promise<Omit<ReadExport, "path"> | string> {
  const { size } = await stat(path);
  const { file, ignored, problem } = {
    ignored: [],
    ...(await readExport(size, () => readFile(path))),
  };
  if (file === null) return problem;
  return { file, ignored };
}

async function filesOf(paths: readonly string[], folder: string): Promise<string[]> {
  const all = new Set<string>();
  for (const given of paths) {
    const path = resolve(folder, given);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw new CommandError(`${given}: there is no such file or folder.`);
    if (!found.isDirectory()) all.add(path);
    else {
      const inside = await jsonIn(path);
      if (inside.length === 0) throw new CommandError(`${given}: there is no .json file in it.`);
      for (const each of inside) all.add(each);
    }
  }
  return [...all];
}

async function jsonIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const shown = entries
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const nested = shown.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return jsonIn(path);
    return entry.name.endsWith(".json") ? [path] : [];
  });
  return (await Promise.all(nested)).flat();
}
