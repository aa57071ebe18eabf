import "server-only";
import { type ReadFile, readNamed, type Variables } from "../env-value";

export type SettingSource = { variables: Variables; readFile: ReadFile };

const LEAST_SECRET = 32;
const LEAST_DIFFERENT = 8;

/** The text of a variable, without the quotes that a file may have put around it; undefined where empty. */
export function setting({ variables }: SettingSource, name: string): string | undefined {
  return variables[name]?.trim().replace(/^(["'])(.*)\1$/, "$2") || undefined;
}

/**
 * A text that stands in the variable `name`, or in the file that `<name>_FILE` names. What is wrong is
 * given to `say`, which never hears the text itself.
 */
export function textOrFile(
  source: SettingSource,
  name: string,
  say: (problem: string) => void,
): string | undefined {
  const text = setting(source, name);
  const path = setting(source, `${name}_FILE`);
  if (path === undefined) return text;
  if (text !== undefined) {
    say(`${name} and ${name}_FILE are both set: keep one of them`);
    return undefined;
  }
  const { text: read, missing } = readNamed(path, source.readFile);
  if (!read?.trim()) say(`${name}_FILE ${missing}`);
  return read?.trim() || undefined;
}

/** The same for a secret that must be long enough not to be guessed. */
export function strongSecret(
  source: SettingSource,
  name: string,
  say: (problem: string) => void,
): string | undefined {
  let isTold = false;
  const secret = textOrFile(source, name, (problem) => {
    isTold = true;
    say(problem);
  });
  if (isTold) return undefined;
  const make = "make one with: openssl rand -base64 48";
  if (secret === undefined) say(`${name} or ${name}_FILE must be set; ${make}`);
  else if (secret.length < LEAST_SECRET) {
    say(`${name} has ${secret.length} characters and needs at least ${LEAST_SECRET}; ${make}`);
  } else if (new Set(secret).size < LEAST_DIFFERENT) {
    say(`${name} can be guessed, as it repeats few characters; ${make}`);
  } else return secret;
  return undefined;
}

/** The same for one that need not be there. */
export function optionalSecret(
  source: SettingSource,
  name: string,
  say: (problem: string) => void,
): string | undefined {
  const isSet = [name, `${name}_FILE`].some((each) => setting(source, each) !== undefined);
  return isSet ? strongSecret(source, name, say) : undefined;
}

/** What stands between commas. */
export function listSetting(source: SettingSource, name: string): string[] {
  return (setting(source, name) ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
