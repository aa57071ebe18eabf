/** A random UUID v4, also on pages without HTTPS, where `crypto.randomUUID` does not exist. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const versioned = bytes.with(6, ((bytes[6] ?? 0) & 0x0f) | 0x40);
  const hex = Array.from(versioned.with(8, ((bytes[8] ?? 0) & 0x3f) | 0x80), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
