import { revealAndFocus } from "@/components/ui/reveal";

/**
 * Moves the focus to the first field that is marked as invalid, opening what hides it. Where none is,
 * because what is wrong belongs to no single field, it goes to the notice that says so.
 */
export function focusFirstInvalid(form: HTMLElement | null): void {
  const [field] = form?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [];
  revealAndFocus(field ?? form?.querySelector<HTMLElement>('[role="alert"]'));
}
