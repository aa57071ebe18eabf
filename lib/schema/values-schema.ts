import type { GraphSchemas, JsonSchema } from "@/lib/langgraph/types";
import { configFormSource } from "./form-schema";

/**
 * The schema that names the values of an assistant of `graphId`; null where the server gave none
 * that can be drawn, or one of another graph.
 */
export function valuesSchema(
  schemas: GraphSchemas | null | undefined,
  graphId: string,
): JsonSchema | null {
  if (!schemas || (schemas.graph_id !== null && schemas.graph_id !== graphId)) return null;
  const source = configFormSource(schemas);
  return source.kind === "form" ? source.schema : null;
}
