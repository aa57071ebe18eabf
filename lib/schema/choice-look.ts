import type { ChoiceField, ChoicesField } from "./form-field";
import type { Option } from "./normalise-schema";

const SEGMENTS = 3;
const SEGMENT_CHARACTERS = 18;
const ALL_CHARACTERS = 36;
const MOST_IN_A_SELECT = 12;
const MOST_CHECKBOXES = 10;

/**
 * Few short options stand side by side; more of them, or longer ones, go into a select, and those that
 * would be a long way to scroll into a list that can be searched.
 */
export function choiceLook(options: readonly Option[]): ChoiceField["look"] {
  const lengths = options.map(({ label }) => label.length);
  const fits =
    options.length <= SEGMENTS &&
    lengths.every((length) => length <= SEGMENT_CHARACTERS) &&
    lengths.reduce((sum, length) => sum + length, 0) <= ALL_CHARACTERS;
  if (fits) return "segmented";
  return options.length > MOST_IN_A_SELECT ? "combobox" : "select";
}

/** The same for choosing several: all in sight, or a list that can be searched. */
export function choicesLook(options: readonly Option[]): ChoicesField["look"] {
  return options.length > MOST_CHECKBOXES ? "combobox" : "checkboxes";
}
