/** A result as JSON, to be read, kept or printed: no character in it can move a terminal's cursor. */
export function jsonText(value: object): string {
  const text = JSON.stringify(value, null, 2);
  // JSON leaves these as they are; escaped they are the same value.
  return `${text.replace(/[\u007f-\u009f]/g, escaped)}\n`;
}

/** A character as JSON can write it: \u202e. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
