/**
 * Moves the focus to the first field that is marked as invalid. Where none is, because what is wrong
 * belongs to no single field, it goes to the notice that says so.
 */
export function focusFirstInvalid(form: HTMLElement | null): void {
  const [field] = form?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [];
  focusField(field ?? form?.querySelector<HTMLElement>('[role="alert"]'));
}

/** Moves the focus to a field, opening all that hides it. */
export function focusField(field: HTMLElement | null | undefined): void {
  for (let around = field?.closest("details"); around; around = outside(around)) around.open = true;
  field?.focus();
  // A group of radio buttons, for one, takes no focus itself.
  if (field && document.activeElement !== field) {
    field.querySelector<HTMLElement>("input, button, select, textarea")?.focus();
  }
}

function outside(details: HTMLElement): HTMLDetailsElement | null {
  return details.parentElement?.closest("details") ?? null;
}
