import { expect, type Page } from "playwright/test";

/** Says yes in the dialog that shows what a save changes. */
export async function confirmSave(page: Page, { note = "" } = {}): Promise<void> {
  const dialog = page.getByRole("dialog", { name: /^Save as version \d+$/ });
  if (note) await dialog.getByRole("textbox", { name: "Note" }).fill(note);
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Saves the form of Edit, as a person does who has looked at the changes. */
export async function saveForm(page: Page, said?: { note: string }): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await confirmSave(page, said);
}

/** Metadata without what Roster notes of the save. */
export function ownMetadata(metadata: object | null | undefined): object {
  const entries = Object.entries(metadata ?? {});
  return Object.fromEntries(entries.filter(([key]) => !key.startsWith("roster_")));
}
