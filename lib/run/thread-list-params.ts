import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { ThreadStatus } from "@/lib/langgraph/types";

export const THREAD_STATUSES = [
  "idle",
  "busy",
  "interrupted",
  "error",
] as const satisfies readonly ThreadStatus[];

/** Studio's list of threads in the URL: closed, of the assistant's own or of all; filter and search. */
export const threadListParams = {
  threads: parseAsStringLiteral(["mine", "all"]),
  status: parseAsStringLiteral(THREAD_STATUSES),
  find: parseAsString.withDefault(""),
};
