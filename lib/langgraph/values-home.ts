import { capabilities } from "./capabilities";
import type { GraphSchemas, ServerInfo } from "./types";
import { asObject, configurableOf, type Held, isEmpty, type ValuesHome } from "./values";

/** Decides the home from the server's `/info`, the graph's schemas and what the assistant holds. */
export function valuesHome(
  info: ServerInfo,
  schemas: GraphSchemas | null,
  held?: Held,
): ValuesHome {
  const { homes, server } = capabilities(info);
  if (homes === "apart") return "both";
  if (server === "aegra") return "configurable";
  // On Python a graph with a context schema runs on `context` alone, whatever `configurable` holds.
  if (schemas?.context_schema) return "context";
  const onlyContext =
    held && !isEmpty(asObject(held.context)) && isEmpty(configurableOf(held.config));
  return onlyContext ? "context" : "configurable";
}
