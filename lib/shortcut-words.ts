import { shortcutIds } from "./shortcut-names";
import type { ShortcutId } from "./shortcuts";

/** Where shortcuts work, in the order in which they are shown. */
const PLACES = ["everywhere", "lists", "forms", "chat", "graph"] as const;
type Place = (typeof PLACES)[number];

const PLACE_TITLES: Record<Place, string> = {
  everywhere: "Everywhere",
  lists: "Lists and long forms",
  forms: "Forms",
  chat: "Chat",
  graph: "Graph",
};

/** What each shortcut does, and where. */
const SHORTCUT_WORDS: Record<ShortcutId, { place: Place; does: string }> = {
  commands: { place: "everywhere", does: "Go to anything, or do what this page offers" },
  shortcuts: { place: "everywhere", does: "Show these shortcuts" },
  search: { place: "lists", does: "Go to the search field" },
  nextRow: { place: "lists", does: "Go to the next row of the table; Enter opens it" },
  previousRow: { place: "lists", does: "Go to the row before" },
  editRow: { place: "lists", does: "Edit the row that has the focus" },
  studioRow: { place: "lists", does: "Open the row that has the focus in Studio" },
  selectRow: { place: "lists", does: "Select the row that has the focus, or no more" },
  save: { place: "forms", does: "Save, or create" },
  run: { place: "graph", does: "Run with the input of the form" },
  send: { place: "chat", does: "Send the message; with Shift, begin a new line" },
  earlierInput: { place: "graph", does: "Earlier input, in an empty field" },
  laterInput: { place: "graph", does: "Later input" },
  zoomIn: { place: "graph", does: "Zoom in, on the drawing" },
  zoomOut: { place: "graph", does: "Zoom out, on the drawing" },
  fitGraph: { place: "graph", does: "Fit the drawing" },
};

type Group = { title: string; shortcuts: { id: ShortcutId; does: string }[] };

/** All shortcuts by the place where they work. */
export function shortcutGroups(): Group[] {
  return PLACES.map((place) => ({
    title: PLACE_TITLES[place],
    shortcuts: shortcutIds()
      .filter((id) => SHORTCUT_WORDS[id].place === place)
      .map((id) => ({ id, does: SHORTCUT_WORDS[id].does })),
  }));
}
