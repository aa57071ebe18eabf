import { createLoader, parseAsString } from "nuqs/server";
import { parseAsNumber } from "@/lib/search-params";

/** Studio's state in the URL: the thread, and the version or draft that is tried when it is not the active one. */
export const studioParams = {
  thread: parseAsString,
  version: parseAsNumber,
  draft: parseAsString,
};

export const loadStudioParams = createLoader(studioParams);
