const SECRET =
  /^(.*secrets?|.*passw.*|passphrases?|credentials?|authorization|bearer|cookies?|jwt|pwd|pin|dsn|(api|auth|access|bearer|refresh|id|session|bot|private)(keys?|tokens?))$/;
const CONNECTION = /(^|_)connection_?strings?(_|$)/;
const ACCESS =
  /^(api|auth|access|bearer|refresh|id|session|bot|private|secret|encryption|decryption|signing|service|client|subscription|account|admin|master)$/;
/** What else is called a key in the schemas of graphs: a place, an order, a name. */
const ORDINARY =
  /^(answer|cache|content|context|config|document|field|foreign|group|hash|idempotency|index|input|item|lookup|map|memory|messages?|metadata|namespace|natural|new|object|old|output|partition|primary|question|result|row|search|sort|state|store|text|thread|unique)$/;

/** True for a key whose name says that it holds a secret: `openai_api_key`, `authToken`. */
export function isSecretName(name: string): boolean {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  const words = spaced.split(/[^a-z0-9]+/).filter((word) => word !== "");
  return words.some((_, at) => saysSecret(words, at)) || CONNECTION.test(words.join("_"));
}

function saysSecret(words: string[], at: number): boolean {
  const word = words[at] ?? "";
  const before = words[at - 1] ?? "";
  const isLast = at === words.length - 1;
  if (SECRET.test(word)) return true;
  switch (word) {
    case "key":
    case "keys":
      return ACCESS.test(before) || (isLast && !ORDINARY.test(before));
    case "token":
      return isLast || ACCESS.test(before);
    case "tokens":
      // As a rule they are counted: max_tokens, stop_tokens.
      return ACCESS.test(before) || words.length === 1;
    default:
      return false;
  }
}
