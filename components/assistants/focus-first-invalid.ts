/** Moves the focus to the first field that is marked as invalid, opening what hides it. */
export function focusFirstInvalid(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const hidden = field?.closest("details");
  if (hidden) hidden.open = true;
  field?.focus();
}
