import type { Assistant } from "@/lib/langgraph/types";
import { fileSlug } from "./exchange";

/**
 * Where each assistant goes in a folder: to the file that holds it already, whatever it was called
 * then, else to `<graph>/<name>.json`; with its id where that is another's.
 *
 * @param known the files in the folder, by the id of the assistant that they hold
 */
export function exportPaths(
  assistants: readonly Pick<Assistant, "assistant_id" | "graph_id" | "name">[],
  known: ReadonlyMap<string, string>,
): string[] {
  const kept = assistants.map(({ assistant_id }) => known.get(assistant_id));
  const plain = assistants.map(
    ({ graph_id, name }) => `${fileSlug(graph_id) || "graph"}/${fileSlug(name) || "assistant"}`,
  );
  const taken = (stem: string) =>
    kept.includes(`${stem}.json`) ||
    plain.filter((other, index) => other === stem && kept[index] === undefined).length > 1;
  return assistants.map(({ assistant_id }, index) => {
    const stem = plain[index] ?? "";
    return kept[index] ?? `${stem}${taken(stem) ? `-${assistant_id}` : ""}.json`;
  });
}
