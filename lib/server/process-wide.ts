import "server-only";

/**
 * One value for the whole process. Next bundles pages, handlers and the start of the server apart, so that
 * a module's own variable is there several times. `name` tells one value from another.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`roster.${name}`);
  // Nobody else writes under this symbol, and under each name one type is kept.
  const kept = globalThis as { [key: symbol]: T | undefined };
  const value = kept[key] ?? make();
  kept[key] = value;
  return value;
}
