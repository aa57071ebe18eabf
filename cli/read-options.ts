import { type ParseArgsConfig, parseArgs } from "node:util";
import { CommandError } from "./command-error";

/** The options by which every command finds its deployment, and how it prints. */
export const COMMON = {
  deployment: { type: "string" },
  url: { type: "string" },
  json: { type: "boolean" },
} as const;

export const COMMON_HELP = `  --deployment <slug>   which of your deployments (needed where there are several)
  --url <url>           the LangGraph server, instead of LANGGRAPH_API_URL
  --json                print the result as JSON`;

/** A command's options and operands; throws CommandError for what the command does not know. */
export function readOptions<const T extends NonNullable<ParseArgsConfig["options"]>>(
  command: string,
  argv: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${reason}\nSee: roster help ${command}`);
  }
}

/** `from=to` options as a map; throws CommandError for one without both. */
export function readPairs(option: string, given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((pair) => {
      const at = pair.indexOf("=");
      if (at > 0 && at < pair.length - 1) return [pair.slice(0, at), pair.slice(at + 1)];
      throw new CommandError(`--${option} ${pair} is not of the form name=other.`);
    }),
  );
}

/** Secrets that were left out, out of the variables that `name=VARIABLE` options name. */
export function readSecrets(
  given: readonly string[],
  variables: { [name: string]: string | undefined },
): Map<string, string> {
  const pairs = [...readPairs("secret", given)];
  return new Map(
    pairs.map(([name, variable]) => {
      const value = variables[variable];
      if (value) return [name, value];
      throw new CommandError(`--secret ${name}: the variable ${variable} is not set.`);
    }),
  );
}
