import type { JsonObject } from "@/lib/langgraph/types";
import { placeOf, readJsonText } from "@/lib/schema/json-places";
import type { PlaceTree, TextProblem } from "@/lib/schema/json-scanner";
import { isObject } from "@/lib/schema/json-schema";
import type { SecretVault } from "@/lib/secret-vault";

type ConfigurationReading = {
  /** undefined: the text cannot be taken, for the reasons in `problems`. */
  value: JsonObject | undefined;
  places: PlaceTree | undefined;
  problems: TextProblem[];
};

/** A graph's values out of JSON text. With a vault, its marks in the text become what they stand for. */
export function readConfiguration(text: string, vault: SecretVault | null): ConfigurationReading {
  const { value, places, problems } = readJsonText(text);
  if (value === undefined) return { value, places, problems };
  if (!isObject(value)) {
    const message = "Write an object: names and values in { }.";
    return { value: undefined, places, problems: [{ ...placeOf(places, []), message }] };
  }
  if (!vault) return { value, places, problems };
  const shown = vault.show(value);
  if (shown.lost.length === 0 && isObject(shown.value)) {
    return { value: shown.value, places, problems };
  }
  const message = "No secret is hidden behind this. Write the secret itself, or undo.";
  const lost = shown.lost.map((path) => ({ ...placeOf(places, path), message }));
  return { value: undefined, places, problems: lost };
}
