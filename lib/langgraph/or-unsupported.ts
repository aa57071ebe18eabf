import { RosterError } from "@/lib/errors";

/**
 * The answer to an operation that not every server has. One that has it not says 405 or 501, or 404, as it
 * also does of a thing that is gone: so where `look` gives that thing, it is the operation that is
 * missing. Throws `unsupported` with `said` then.
 */
export async function orUnsupported<T>(
  answer: Promise<T>,
  said: string,
  look: () => Promise<unknown>,
): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof RosterError)) throw error;
    const { code, status, requestId } = error;
    if (code !== "unsupported" && code !== "not_found") throw error;
    if (code === "not_found" && !(await look().catch(() => false))) throw error;
    throw new RosterError("unsupported", said, {
      cause: error,
      ...(status !== undefined && { status }),
      ...(requestId !== undefined && { requestId }),
    });
  }
}
