import { applyCommand } from "./apply-command";
import { type Command, EXIT, type Exit, type World } from "./command";
import { CommandError } from "./command-error";
import { errorText } from "./connect";
import { diffCommand } from "./diff-command";
import { exportCommand } from "./export-command";
import { hashPasswordCommand } from "./hash-password-command";
import { importCommand } from "./import-command";
import { escaped } from "./json-text";

const COMMANDS: readonly Command[] = [
  exportCommand,
  importCommand,
  diffCommand,
  applyCommand,
  hashPasswordCommand,
];

/** Runs `roster <name> …`. Whatever goes wrong is told to `world.warn`, and never thrown. */
export async function runCommand(
  name: string,
  argv: readonly string[],
  world: World,
): Promise<Exit> {
  const plain = { ...world, print: (text: string) => world.print(printable(text)) };
  try {
    if (name === "help") return help(argv, plain);
    const command = COMMANDS.find((each) => each.name === name);
    if (command === undefined) throw new CommandError(unknown(name));
    if (argv.includes("--help") || argv.includes("-h")) return help([name], plain);
    return await command.run(argv, plain);
  } catch (error) {
    const text = error instanceof CommandError ? error.message : errorText(error);
    world.warn(printable(`${text.trimEnd()}\n`));
    return EXIT.trouble;
  }
}

function help([name]: readonly string[], { print }: World): Exit {
  const command = COMMANDS.find((each) => each.name === name);
  if (name !== undefined && command === undefined) throw new CommandError(unknown(name));
  print(command?.help ?? list());
  return EXIT.done;
}

function unknown(name: string): string {
  return `There is no command “${name}”.\nSee: roster help`;
}

function list(): string {
  const lines = COMMANDS.map(({ name, summary }) => `  roster ${name.padEnd(15)}${summary}`);
  return `Commands for assistants in files, and for signing in

${lines.join("\n")}
  roster help <command>

Without a command, roster serves its pages: see roster --help.
They exit 0 when all went well, 2 when something went wrong (roster diff: 1 when the two differ).
`;
}

/**
 * Text that cannot move a terminal's cursor, change its colours or turn a line round, whatever an
 * assistant is called.
 */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const plain = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
  // As JSON escapes them, so that JSON stays the same value.
  return plain.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, escaped);
}
