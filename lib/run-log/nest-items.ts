import { type LogItem, type LogTurn, pathOf } from "./run-log";

export type LogNode = { item: LogItem; children: LogNode[] };

/** What happened in a turn, each subgraph's part below the step that it belongs to. */
export function nestItems({ items }: Pick<LogTurn, "items">): LogNode[] {
  const nodes = items.map((item): LogNode => ({ item, children: [] }));
  const byPath = new Map<string, LogNode>();
  for (const node of nodes) {
    if (node.item.type === "step") byPath.set(pathOf(node.item), node);
  }
  const roots: LogNode[] = [];
  for (const node of nodes) {
    const { namespace } = node.item;
    const parent = namespace === "" ? undefined : byPath.get(namespace);
    (parent && parent !== node ? parent.children : roots).push(node);
  }
  return roots;
}

/** The keys of a step and of all that ran inside it. */
export function keysWithin({ item, children }: LogNode): number[] {
  return [item.key, ...children.flatMap(keysWithin)];
}
