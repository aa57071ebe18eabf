import { hashPassword } from "@/lib/server/entry/password-hash";
import { type Command, EXIT } from "./command";
import { CommandError } from "./command-error";

const LEAST = 12;

const HELP = `Usage: roster hash-password

Asks for a password, without showing it, and prints its hash for EDITOR_PASSWORD_HASH,
RUNNER_PASSWORD_HASH or VIEWER_PASSWORD_HASH (AUTH_MODE=password). Where nobody can be asked it reads the
password from its input:

  openssl rand -base64 18 | tee password.txt | npx roster hash-password

The hash is scrypt's; the password cannot be got back from it, and needs at least ${LEAST} characters.
`;

export const hashPasswordCommand: Command = {
  name: "hash-password",
  summary: "make the hash of a password that people sign in with",
  help: HELP,
  async run(argv, { readSecret, print }) {
    if (argv.length > 0) {
      throw new CommandError(
        "A password on the command line would stand in the shell's history.\nSee: roster help hash-password",
      );
    }
    const { text, isAsked } = await readSecret("Password: ");
    if ([...text].length < LEAST) {
      throw new CommandError(`The password needs at least ${LEAST} characters. Nothing was made.`);
    }
    if (isAsked && (await readSecret("The same again: ")).text !== text) {
      throw new CommandError("The two passwords differ. Nothing was made.");
    }
    print(`${await hashPassword(text)}\n`);
    return EXIT.done;
  },
};
