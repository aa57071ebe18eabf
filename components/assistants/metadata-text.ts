import type { JsonObject } from "@/lib/langgraph/types";
import { withoutStamp } from "@/lib/versions/save-stamp";
import { titleText } from "./assistant-label";

/** Metadata in a line, "team: a, limit: 5", without what Roster says of a save. As long as a title can be. */
export function metadataText(metadata: JsonObject): string {
  const entries = Object.entries(withoutStamp(metadata)).map(
    ([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return titleText(entries.join(", "));
}
