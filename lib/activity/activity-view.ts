import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsNumber } from "@/lib/search-params";
import { SINCE } from "./activity-rows";

/** The Activity page in the URL: who, which assistant, of which graph, since when, and page from 1. */
export const activityViewParsers = {
  person: parseAsString.withDefault(""),
  assistant: parseAsString.withDefault(""),
  graph: parseAsString,
  since: parseAsStringLiteral(SINCE).withDefault("any"),
  page: parseAsNumber.withDefault(1),
};
