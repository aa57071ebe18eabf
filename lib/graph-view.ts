import { parseAsString, parseAsStringLiteral } from "nuqs/server";

/** The schemas that a server gives of a graph. */
export const SCHEMA_PARTS = ["input", "output", "state", "config", "context"] as const;
export type SchemaPart = (typeof SCHEMA_PARTS)[number];

/** The list of graphs in the URL: what is looked for in their names. */
export const graphsViewParsers = { q: parseAsString.withDefault("") };

/** A graph's own page in the URL: the schema that is shown and how, and the node that is chosen. */
export const graphViewParsers = {
  schema: parseAsStringLiteral(SCHEMA_PARTS),
  look: parseAsStringLiteral(["pretty", "json"]).withDefault("pretty"),
  node: parseAsString,
};
