import { createLoader, parseAsInteger, parseAsString } from "nuqs/server";

/** Studio's state in the URL: the thread, and the version that is tried when it is not the active one. */
export const studioParams = { thread: parseAsString, version: parseAsInteger };

export const loadStudioParams = createLoader(studioParams);
