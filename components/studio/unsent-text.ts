const PREFIX = "roster:unsent:";

/** What was written in this tab under `key` and not sent; "" where nothing was, or nothing is kept. */
export function readUnsent(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? "";
  } catch {
    return "";
  }
}

export function keepUnsent(key: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, text);
  } catch {
    // A browser that keeps nothing for this page still shows what is typed.
  }
}
