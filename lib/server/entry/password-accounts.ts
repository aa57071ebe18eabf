import "server-only";
import { ROLES, type Role } from "@/lib/roles";
import { type PasswordHash, parsePasswordHash } from "./password-hash";
import { type SettingSource, textOrFile } from "./setting";

/** Who can sign in with a password: named for the role that they then have. */
export type Account = { name: Role; password: PasswordHash };

/** The accounts that the settings give a password; an editor's must be among them. */
export function parseAccounts(source: SettingSource, say: (problem: string) => void): Account[] {
  return ROLES.flatMap((name) => {
    const variable = `${name.toUpperCase()}_PASSWORD_HASH`;
    let isTold = false;
    const text = textOrFile(source, variable, (problem) => {
      isTold = true;
      say(problem);
    });
    const password = text === undefined ? undefined : parsePasswordHash(text);
    if (text === undefined && name === "editor" && !isTold) {
      say(`${variable} or ${variable}_FILE must be set; ${MAKE}`);
    }
    if (text !== undefined && !password) say(`${variable} is no hash of a password; ${MAKE}`);
    return password ? [{ name, password }] : [];
  });
}

const MAKE = "make one with: npx roster hash-password";
