import type { ChoiceField } from "./form-field";
import type { Option } from "./normalise-schema";

const SEGMENTS = 3;
const SEGMENT_CHARACTERS = 18;
const ALL_CHARACTERS = 36;

/** Few short options stand side by side; more of them, or longer ones, go into a select. */
export function choiceLook(options: readonly Option[]): ChoiceField["look"] {
  const lengths = options.map(({ label }) => label.length);
  const fits =
    options.length <= SEGMENTS &&
    lengths.every((length) => length <= SEGMENT_CHARACTERS) &&
    lengths.reduce((sum, length) => sum + length, 0) <= ALL_CHARACTERS;
  return fits ? "segmented" : "select";
}
