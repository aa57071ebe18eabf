const DEEPEST = 4;

type Facts = { type: string; message: string; code?: string; stack?: string; cause?: Facts };

// A parser's message quotes what it could not read, and with it the secrets that stand there.
const QUOTING = ["SyntaxError"];
const WITHHELD = "(its words quote what could not be read)";

/**
 * What of an error stands in the log. Libraries hang requests, headers and bodies on errors, with the
 * secrets in them: so only these few parts go in. Of the stack the places alone: its first lines repeat the message.
 */
export function errorFacts(thrown: unknown, depth = 0): Facts {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: String(thrown) };
  const { name, message, stack, cause } = thrown;
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
  return {
    type: name,
    message: QUOTING.includes(name) ? WITHHELD : message,
    ...(code !== undefined && { code }),
    ...(stack !== undefined && { stack: placesOf(stack) }),
    ...(cause !== undefined && depth < DEEPEST && { cause: errorFacts(cause, depth + 1) }),
  };
}

function placesOf(stack: string): string {
  const lines = stack.split("\n").map((line) => line.trim());
  return lines.filter((line) => line.startsWith("at ")).join("\n");
}
