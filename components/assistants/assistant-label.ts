const SHORT = 60;
const TITLE = 400;

/** What a person calls an assistant; the API allows an empty name. */
export function assistantLabel({ name }: { name: string }): string {
  return name.trim() || "Untitled";
}

/** A label that can stand in a sentence or in a control's name, however long the text is. */
export function shorten(text: string, most = SHORT): string {
  const characters = [...text.slice(0, (most + 1) * 2)];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

/** Text for a `title` attribute, which browsers show whole however long it is. */
export function titleText(text: string): string {
  return shorten(text, TITLE);
}

/** Both ends of an id: ids made in one moment begin alike, and a person knows the beginning. */
export function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id;
}
