const DATA_URL = /^data:([\w.+-]+\/[\w.+-]+)?([^,]*),/i;

/** The bytes of a data: URL, and their type; null where it is none or broken. */
export function readDataUrl(url: string) {
  const head = DATA_URL.exec(url);
  if (!head) return null;
  const [whole, type, parameters = ""] = head;
  const data = url.slice(whole.length);
  try {
    const bytes = /;base64$/i.test(parameters)
      ? Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
      : new TextEncoder().encode(decodeURIComponent(data));
    return { type: type?.toLowerCase() ?? "text/plain", bytes };
  } catch {
    return null;
  }
}
