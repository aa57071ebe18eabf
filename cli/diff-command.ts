import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { readAllVersions } from "@/lib/langgraph/all-versions";
import type { Client } from "@/lib/langgraph/client";
import type { AssistantContent, GraphSchemas } from "@/lib/langgraph/types";
import { asObject } from "@/lib/langgraph/values";
import { valuesSchema } from "@/lib/schema/values-schema";
import { reveal } from "@/lib/secrets";
import { wantedVersion } from "@/lib/versions/apply-plan";
import { diffAsText } from "@/lib/versions/diff-as-text";
import { diffRows } from "@/lib/versions/diff-rows";
import { type Command, EXIT, type World } from "./command";
import { CommandError } from "./command-error";
import { type Connection, connect, secretTest } from "./connect";
import { findByRef, requireAssistant } from "./find-assistant";
import { jsonText } from "./json-text";
import { readExports } from "./read-exports";
import { COMMON, COMMON_HELP, readOptions } from "./read-options";

const HELP = `Usage: roster diff <a> <b> [options]

Says what differs between two assistants, as the pages do. Each is a file that roster export wrote
(it.json, or it.json@3 for a version in it), the id of an assistant (or id@3), or its name (or name@3).
A secret is never printed, and one that a file leaves out does not count as different.

${COMMON_HELP}

It exits 0 when the two are the same, 1 when they differ, 2 when something went wrong.
`;

/** One of the two: what it is called in the diff, and what it holds. */
type Side = { label: string; content: AssistantContent; schemas: GraphSchemas | null };
type Operand = { text: string; file: { path: string; version: number | null } | null };

export const diffCommand: Command = {
  name: "diff",
  summary: "say what differs between two assistants, files or versions",
  help: HELP,
  run: async (argv, world) => {
    const { values, positionals } = readOptions("diff", argv, COMMON);
    const [first, second, ...more] = positionals;
    if (first === undefined || second === undefined || more.length > 0) {
      throw new CommandError("Give two assistants: files, ids or names.\nSee: roster help diff");
    }
    const [from, to] = await Promise.all(
      [first, second].map((text) => operand(text, world.folder)),
    );
    if (!from || !to) throw new Error("Two texts give two operands.");
    // Two files can be compared without a server; it only adds the names of its schemas.
    const isOffline = from.file && to.file && !values.url && !values.deployment;
    const connection = isOffline ? null : await connect(values, world.variables);
    const a = await sideOf(from, connection, world);
    const b = await sideOf(to, connection, world);
    const rows = diffRows(
      {
        content: revealed(a.content, b.content),
        schema: valuesSchema(a.schemas, a.content.graph_id),
      },
      {
        content: revealed(b.content, a.content),
        schema: valuesSchema(b.schemas, b.content.graph_id),
      },
      secretTest([a.schemas, b.schemas]),
    );
    const changed = rows.filter((row) => row.changed);
    if (values.json) {
      const changes = changed.map(({ part, label, shape }) => ({ part, label, ...shape }));
      const same = changed.length === 0;
      world.print(jsonText({ from: a.label, to: b.label, same, changes }));
    } else world.print(diffAsText(rows, a.label, b.label));
    return changed.length === 0 ? EXIT.done : EXIT.different;
  },
};

const FILE_VERSION = /^(.+\.json)@([1-9]\d{0,8})$/iu;

async function operand(text: string, folder: string): Promise<Operand> {
  const [, path = text, version] = FILE_VERSION.exec(text) ?? [];
  const found = await stat(resolve(folder, path)).catch(() => undefined);
  const isFile = found?.isFile() || /\.json$/i.test(path);
  const number = version === undefined ? null : Number(version);
  return { text, file: isFile ? { path, version: number } : null };
}

async function sideOf(
  { text, file }: Operand,
  connection: Connection | null,
  world: World,
): Promise<Side> {
  if (file) return fileSide(file, connection, world);
  if (!connection) throw new Error("An assistant of a server is asked for with a connection.");
  return serverSide(text, connection);
}

async function fileSide(
  { path, version: number }: { path: string; version: number | null },
  connection: Connection | null,
  { folder }: World,
): Promise<Side> {
  const [read] = await readExports([path], folder);
  if (!read) throw new Error("One file gives one export.");
  const { versions } = read.file;
  const version =
    number === null ? wantedVersion(read.file) : versions.find((each) => each.version === number);
  if (version) {
    const schemas = (await connection?.schemasOf(version.graph_id)) ?? null;
    return { label: `${read.path} v${version.version}`, content: version, schemas };
  }
  const numbers = versions.map((each) => each.version).join(", ");
  throw new CommandError(`${path} holds no version ${number}. It holds: ${numbers}.`);
}

async function serverSide(text: string, { client, schemasOf }: Connection): Promise<Side> {
  const { assistant, version: number } = await find(text, client);
  const { assistant_id: id, name } = assistant;
  const called = name.trim() || "Untitled";
  if (number === null) {
    const schemas = await schemasOf(assistant.graph_id, id);
    return { label: `${called} v${assistant.version}`, content: assistant, schemas };
  }
  const versions = await readAllVersions(client, id);
  const version = versions.find((each) => each.version === number);
  if (!version) throw new CommandError(`“${called}” has no version ${number}.`);
  const schemas = await schemasOf(version.graph_id, id);
  return { label: `${called} v${number}`, content: version, schemas };
}

/** A name may itself end in @3, so the whole is looked for first. */
async function find(text: string, client: Client) {
  const whole = await findByRef(client, text);
  if (whole) return { assistant: whole, version: null };
  const [, before = text, number] = /^(.+)@([1-9]\d{0,8})$/su.exec(text) ?? [];
  const assistant = await requireAssistant(client, before);
  return { assistant, version: number === undefined ? null : Number(number) };
}

/** The content with what it leaves out taken from the other side, where that has it. */
function revealed(content: AssistantContent, other: AssistantContent): AssistantContent {
  const { config, context, metadata } = asObject(reveal(valuesOf(content), valuesOf(other)));
  return {
    ...content,
    config: asObject(config),
    context: context ?? null,
    metadata: asObject(metadata),
  };
}

function valuesOf({ config, context, metadata }: AssistantContent) {
  return { config, context, metadata };
}
