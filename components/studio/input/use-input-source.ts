import { useMemo } from "react";
import type { GraphSchemas, JsonSchema } from "@/lib/langgraph/types";
import { isObject } from "@/lib/run/message";
import { inputFormSource, messagesKey } from "@/lib/schema/form-schema";

/** How a graph's input is asked for. Without a schema its messages may still have their editor. */
export type InputSource = {
  schema: JsonSchema | null;
  reason: string | null;
  /** The key of the messages that have an editor of their own. */
  messagesKey: string | null;
};

export function useInputSource(schemas: GraphSchemas): InputSource {
  return useMemo(() => {
    const source = inputFormSource(schemas);
    const key = messagesKey(schemas);
    if (source.kind === "json") return { schema: null, reason: source.reason, messagesKey: key };
    const { properties } = source.schema;
    const isOwn = key !== null && isObject(properties) && Object.hasOwn(properties, key);
    return { schema: source.schema, reason: null, messagesKey: isOwn ? key : null };
  }, [schemas]);
}
