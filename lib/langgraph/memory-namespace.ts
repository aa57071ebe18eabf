const LONGEST = 2000;

type Reading = { namespace: string[]; problem: null } | { namespace: null; problem: string };

/** A namespace as a person writes it: its parts with dots between, which no part can hold itself. */
export function namespaceText(namespace: readonly string[]): string {
  return namespace.join(".");
}

/** The other way round, for what an address says; empty text is the whole Store. */
export function namespaceOf(text: string): string[] {
  return text.split(".").filter((part) => part !== "");
}

/**
 * A typed namespace that an item can be put into, or why it cannot. Servers refuse empty parts, and
 * the root `langgraph`; `colons` says whether this one takes colons.
 */
export function readNamespace(text: string, { colons }: { colons: boolean }): Reading {
  const trimmed = text.trim();
  const parts = trimmed.split(".");
  if (trimmed === "") return refuse("Give the namespace a name, such as memories.");
  if (parts.some((part) => part.trim() === "")) {
    return refuse("A part is empty: write names with one dot between them, such as memories.ada.");
  }
  if (trimmed.includes("\0")) return refuse("A namespace cannot hold a NUL character.");
  if (!colons && trimmed.includes(":"))
    return refuse("This server takes no colons in a namespace.");
  if (trimmed.length > LONGEST) return refuse("This is too long for a namespace.");
  if (parts[0] === "langgraph")
    return refuse("Servers keep the namespace langgraph to themselves.");
  if (isRosters(parts)) return refuse("Roster keeps the namespace roster for labels of versions.");
  return { namespace: parts, problem: null };
}

/** Why a text cannot be the key of an item; null when it can. */
export function keyProblem(key: string): string | null {
  if (key === "") return "Give the item a key, such as its name.";
  if (key.includes("\0")) return "A key cannot hold a NUL character.";
  return key.length > LONGEST ? "This is too long for a key." : null;
}

/** What Roster itself keeps in the Store. */
export function isRosters([root]: readonly string[]): boolean {
  return root === "roster";
}

function refuse(problem: string): Reading {
  return { namespace: null, problem };
}
