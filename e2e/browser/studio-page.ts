import type { Page } from "playwright/test";

/** Sends a message in Studio. */
export async function ask(page: Page, question: string): Promise<void> {
  const composer = page.getByRole("textbox", { name: "Message" });
  await composer.fill(question);
  await composer.press("Enter");
}

/** The assistant's last answer in Studio. */
export function answer(page: Page) {
  return page.getByRole("log").getByRole("article", { name: "Assistant" }).last();
}

/** The thread that Studio's address names. */
export function threadOf(page: Page): string {
  return new URL(page.url()).searchParams.get("thread") ?? "";
}
