import type { Json } from "@/lib/langgraph/types";

/** The first characters of a value's JSON, without writing what a line has no room for. */
export function previewJson(value: Json | undefined, most = 160): string {
  const text = write(value ?? null, most);
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function write(value: Json, room: number): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, room + 1));
  if (typeof value !== "object" || value === null) return String(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  let text = open ?? "";
  for (const [key, item] of Object.entries(value)) {
    if (text.length > room) return text;
    if (text.length > 1) text += ", ";
    const left = room - text.length;
    text += Array.isArray(value) ? write(item, left) : `${key}: ${write(item, left)}`;
  }
  return `${text}${close}`;
}
