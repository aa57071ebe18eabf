import { toRosterError } from "@/lib/errors";

const MOST_DELAY_MS = 5_000;

/** Query options: as long as the server cannot answer, ask again, so its return needs no reload. */
export const KEEP_TRYING = {
  retry: (_failures: number, error: unknown) => toRosterError(error).retryable,
  retryDelay: (attempt: number) => Math.min(MOST_DELAY_MS, 300 * 3 ** attempt),
};
