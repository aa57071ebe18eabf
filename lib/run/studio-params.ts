import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsNumber } from "@/lib/search-params";
import { STUDIO_MODES } from "./studio-mode";

const nodeNames = parseAsArrayOf(parseAsString).withDefault([]);

/**
 * Studio's state in the URL: the thread, the checkpoint at which the branch of it that is shown ends,
 * where that is not the thread's latest, and the version or draft that is tried when it is not the
 * active one; the mode, where it is not the graph's own; the key of the messages, where a person
 * named it; the node of the graph that is looked at, and those before and after which runs pause; the
 * checkpoint that is looked at, or "latest", with the one that it is compared with; and the run whose
 * configuration is shown, or "next".
 */
export const studioParams = {
  thread: parseAsString,
  version: parseAsNumber,
  draft: parseAsString,
  branch: parseAsString,
  mode: parseAsStringLiteral(STUDIO_MODES),
  messages: parseAsString,
  node: parseAsString,
  before: nodeNames,
  after: nodeNames,
  checkpoint: parseAsString,
  against: parseAsString,
  run: parseAsString,
};

export const loadStudioParams = createLoader(studioParams);
