import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Assistant } from "@/lib/langgraph/types";
import type { AssistantExport } from "@/lib/versions/exchange";
import { newAssistant, roster, sdk, url } from "./contract";

const LAUNCHER = fileURLToPath(new URL("../../bin/roster.mjs", import.meta.url));

export type Ended = { code: number | null; out: string; err: string };

/** Runs `roster …` as a person does, in a folder of its own, against the server under test or `at`. */
export async function command(
  args: readonly string[],
  { folder, at = url, env = {} }: { folder: string; at?: string; env?: { [name: string]: string } },
): Promise<Ended> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    cwd: folder,
    env: { PATH, HOME, NODE_ENV: "production", LANGGRAPH_API_URL: at, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { code, out, err };
}

/** A folder that goes when the test has ended. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "roster-command-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes the export of an assistant to `<folder>/it.json`, and gives it. */
export async function exported(assistant: Assistant, folder: string): Promise<AssistantExport> {
  const ended = await command(
    ["export", "--assistant", assistant.assistant_id, "--out", "it.json"],
    { folder },
  );
  if (ended.code !== 0) throw new Error(ended.err);
  return JSON.parse(await readFile(join(folder, "it.json"), "utf8"));
}

/** Writes a file that wants another prompt and other metadata than the assistant has. */
export async function wanted(file: AssistantExport, folder: string, change: object) {
  const [version] = file.versions;
  if (!version) throw new Error("An export holds a version.");
  const changed = { ...file, versions: [{ ...version, ...change }] };
  await writeFile(join(folder, "it.json"), JSON.stringify(changed));
}

export async function countVersions(id: string): Promise<number> {
  return (await sdk.assistants.getVersions(id, { limit: 100 })).length;
}

/** An assistant of one version, and a folder with its export. */
export async function inGit() {
  const assistant = await newAssistant({
    context: { system_prompt: "Be brief.", model_name: "openai" },
    config: { recursion_limit: 9 },
    metadata: { team: "support" },
  });
  const folder = await newFolder();
  const file = await exported(await roster.assistants.get(assistant.assistant_id), folder);
  return { assistant, folder, file, id: assistant.assistant_id };
}
