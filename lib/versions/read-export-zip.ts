import { readZip, ZIP_LIMITS } from "@/lib/zip-read";
import { type ParsedExport, readExport } from "./parse-exchange";

/** A file of a zip, and the export in it or what is wrong with it. */
export type ZippedExport = { path: string; parsed: ParsedExport };

export type ParsedZip =
  | { exports: ZippedExport[]; problem: null }
  | { exports: null; problem: string };

/** Reads the exports out of a zip, as the export of many writes it. A large one is not even read. */
export async function readExportZip(file: Blob): Promise<ParsedZip> {
  if (file.size > ZIP_LIMITS.bytes) return { exports: null, problem: "It is larger than 50 MiB." };
  const { files, problem } = await readZip(new Uint8Array(await file.arrayBuffer()), isExport);
  if (problem !== null) return { exports: null, problem };
  if (files.length === 0) return { exports: null, problem: "There is no JSON file in it." };
  const exports: ZippedExport[] = [];
  for (const { path, bytes } of files) {
    exports.push({ path, parsed: await readExport(bytes.length, async () => bytes) });
  }
  return { exports, problem: null };
}

/** Not what a Mac puts beside each file. */
function isExport(path: string): boolean {
  const name = path.split("/").at(-1) ?? "";
  return name.endsWith(".json") && !name.startsWith(".") && !path.startsWith("__MACOSX/");
}
