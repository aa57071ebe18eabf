import { isDefaultAssistant } from "./langgraph/default-assistant";
import type { AssistantSummary } from "./langgraph/types";

/** What is kept of an assistant that is selected, so that it can be told when it is on no page. */
export type Selected = Pick<AssistantSummary, "assistant_id" | "graph_id" | "name"> & {
  isDefault: boolean;
};

/** The selected assistants of a deployment, by id; each change makes another map. */
export type Selection = {
  subscribe: (listener: () => void) => () => void;
  read: () => ReadonlyMap<string, Selected>;
  set: (rows: readonly AssistantSummary[], on: boolean) => void;
  drop: (ids: Iterable<string>) => void;
  clear: () => void;
};

export function createSelection(): Selection {
  let selected: ReadonlyMap<string, Selected> = new Map();
  const listeners = new Set<() => void>();
  const change = (next: ReadonlyMap<string, Selected>) => {
    selected = next;
    for (const listener of listeners) listener();
  };
  const drop = (ids: Iterable<string>) => {
    const next = new Map(selected);
    for (const id of ids) next.delete(id);
    change(next);
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => selected,
    set: (rows, on) =>
      on
        ? change(new Map([...selected, ...rows.map(kept)]))
        : drop(rows.map(({ assistant_id }) => assistant_id)),
    drop,
    clear: () => change(new Map()),
  };
}

function kept(row: AssistantSummary): [string, Selected] {
  const { assistant_id, graph_id, name } = row;
  return [assistant_id, { assistant_id, graph_id, name, isDefault: isDefaultAssistant(row) }];
}
