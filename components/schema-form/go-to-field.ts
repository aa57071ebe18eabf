import { revealAndFocus } from "@/components/ui/reveal";
import { fieldId } from "@/lib/schema/field-id";

/** The id of the control that holds the values without a field of their own. */
export function unknownValuesId(idPrefix: string): string {
  return `${idPrefix}-unknown`;
}

/**
 * Focuses the control of the value at `path`, or the innermost one around it that is drawn now; a
 * value without any is among the unknown ones, or in a JSON text that is marked.
 */
export function goToField(idPrefix: string, path: readonly (string | number)[]): void {
  const around = path.map((_, index) => fieldId(idPrefix, path.slice(0, path.length - index)));
  const ids = [...around, unknownValuesId(idPrefix)];
  const onScreen = ids.map((id) => document.getElementById(id)).find((element) => element !== null);
  revealAndFocus(onScreen ?? document.querySelector<HTMLElement>('[aria-invalid="true"]'));
}
