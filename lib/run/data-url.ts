const DATA_URL = /^data:([\w.+-]+\/[\w.+-]+)?([^,]*),/i;
const ESCAPED = /%[\da-f]{2}/gi;

/** The bytes of a data: URL, and their type; null where it is none or broken. */
export function readDataUrl(url: string) {
  const parts = partsOf(url);
  if (!parts) return null;
  const { type, isBase64, data } = parts;
  try {
    const bytes = isBase64
      ? Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
      : new TextEncoder().encode(decodeURIComponent(data));
    return { type, bytes };
  } catch {
    return null;
  }
}

/**
 * The type of a data: URL and how many bytes it holds, told by its length: nothing is decoded, so a
 * broken one is not found out. Null where it is none.
 */
export function dataUrlFacts(url: string): { type: string; size: number } | null {
  const parts = partsOf(url);
  if (!parts) return null;
  const { type, isBase64, data } = parts;
  if (!isBase64) return { type, size: new TextEncoder().encode(data.replace(ESCAPED, "-")).length };
  const padding = data.endsWith("==") ? 2 : data.endsWith("=") ? 1 : 0;
  return { type, size: Math.floor(((data.length - padding) * 3) / 4) };
}

function partsOf(url: string) {
  const head = DATA_URL.exec(url);
  if (!head) return null;
  const [whole, type, parameters = ""] = head;
  return {
    type: type?.toLowerCase() ?? "text/plain",
    isBase64: /;base64$/i.test(parameters),
    data: url.slice(whole.length),
  };
}
