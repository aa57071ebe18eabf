import { isSecretName } from "./secret-name";
import { MASK } from "./secrets";

const ESCAPED = /\\u([\da-f]{4})/gi;
const PLAIN_PAIR = /"[\w-]*"\s*:\s*(?:-?\d[\d.e+-]*|true|false|null)(?=\s*[,}])/gi;

/**
 * True when JSON text that cannot be read might hold a secret: a word in it is the name of one.
 * It would rather be wrong than let one through; only numbers and booleans are known to be none.
 */
export function mayHoldSecrets(text: string, names: Iterable<string>): boolean {
  const plain = text
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(PLAIN_PAIR, " ");
  return plain.includes(MASK) || isSecretName(plain) || [...names].some((n) => plain.includes(n));
}
