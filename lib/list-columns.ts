import { threadRan, threadTitle } from "./langgraph/thread-ran";
import type { Assistant, AssistantVersion, ThreadSummary } from "./langgraph/types";
import { jsonCell, type ListColumn } from "./list-file";
import type { SaveSaid } from "./versions/save-stamp";

type Content = Pick<Assistant, "name" | "description" | "context" | "config" | "metadata">;

const CONTENT: ListColumn<Content>[] = [
  { name: "context", of: ({ context }) => jsonCell(context) },
  { name: "config", of: ({ config }) => jsonCell(config) },
  { name: "metadata", of: ({ metadata }) => jsonCell(metadata) },
];

/** The columns of a list of assistants. */
export const ASSISTANT_COLUMNS: ListColumn<Assistant>[] = [
  { name: "assistant_id", of: ({ assistant_id }) => assistant_id },
  { name: "graph_id", of: ({ graph_id }) => graph_id },
  { name: "name", of: ({ name }) => name },
  { name: "description", of: ({ description }) => description },
  { name: "version", of: ({ version }) => version },
  { name: "created_at", of: ({ created_at }) => created_at },
  { name: "updated_at", of: ({ updated_at }) => updated_at },
  ...CONTENT,
];

/** A version as its list has it: with what was said of the save, and whether it is the active one. */
export type ListedVersion = AssistantVersion & SaveSaid & { active: boolean };

/** The columns of the list of an assistant's versions. */
export const VERSION_COLUMNS: ListColumn<ListedVersion>[] = [
  { name: "version", of: ({ version }) => version },
  { name: "active", of: ({ active }) => (active ? "yes" : "no") },
  { name: "created_at", of: ({ created_at }) => created_at },
  { name: "author", of: ({ author }) => author },
  { name: "note", of: ({ note }) => note },
  { name: "graph_id", of: ({ graph_id }) => graph_id },
  { name: "name", of: ({ name }) => name },
  { name: "description", of: ({ description }) => description },
  ...CONTENT,
];

/** The columns of a list of threads. */
export const THREAD_COLUMNS: ListColumn<ThreadSummary>[] = [
  { name: "thread_id", of: ({ thread_id }) => thread_id },
  { name: "name", of: threadTitle },
  { name: "status", of: ({ status }) => status },
  { name: "assistant_id", of: ({ metadata }) => threadRan(metadata).assistantId },
  { name: "version", of: ({ metadata }) => threadRan(metadata).version },
  { name: "created_at", of: ({ created_at }) => created_at },
  { name: "updated_at", of: ({ updated_at }) => updated_at },
  { name: "metadata", of: ({ metadata }) => jsonCell(metadata) },
];
