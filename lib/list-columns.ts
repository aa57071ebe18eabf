import { namespaceText } from "./langgraph/memory-namespace";
import type { StoredItem } from "./langgraph/store-client";
import { threadRan, threadTitle } from "./langgraph/thread-ran";
import type { Assistant, AssistantVersion, Json, ThreadSummary } from "./langgraph/types";
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

/** A graph as its list has it. Times are ISO 8601; of the two there is the one that is known. */
export type ListedGraph = {
  graph_id: string;
  assistants: number;
  default_assistant_id: string | null;
  latest_change: string | null;
  latest_made: string | null;
};

/** The columns of a list of graphs. */
export const GRAPH_COLUMNS: ListColumn<ListedGraph>[] = [
  { name: "graph_id", of: ({ graph_id }) => graph_id },
  { name: "assistants", of: ({ assistants }) => assistants },
  { name: "default_assistant_id", of: ({ default_assistant_id }) => default_assistant_id },
  { name: "latest_change", of: ({ latest_change }) => latest_change },
  { name: "latest_made", of: ({ latest_made }) => latest_made },
];

/** The columns of a list of the Store's items. */
export const ITEM_COLUMNS: ListColumn<Omit<StoredItem, "score" | "value"> & { value: Json }>[] = [
  { name: "namespace", of: ({ namespace }) => namespaceText(namespace) },
  { name: "key", of: ({ key }) => key },
  { name: "created_at", of: ({ created_at }) => created_at },
  { name: "updated_at", of: ({ updated_at }) => updated_at },
  { name: "value", of: ({ value }) => jsonCell(value) },
];
