const DEEPEST = 4;

type Facts = { type: string; message: string; code?: string; stack?: string; cause?: Facts };

/**
 * What of an error stands in the log. Libraries hang requests, headers and bodies on errors, with the
 * secrets in them: so only these few parts go in.
 */
export function errorFacts(thrown: unknown, depth = 0): Facts {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: String(thrown) };
  const { name, message, stack, cause } = thrown;
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
  return {
    type: name,
    message,
    ...(code !== undefined && { code }),
    ...(stack !== undefined && { stack }),
    ...(cause !== undefined && depth < DEEPEST && { cause: errorFacts(cause, depth + 1) }),
  };
}
