import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";

/** Takes away what other tests left in the Store, their labels too. */
export async function emptyStore(sdk: Client): Promise<void> {
  const { items } = await sdk.store.searchItems([], { limit: 2000 });
  await Promise.all(items.map(({ namespace, key }) => sdk.store.deleteItem(namespace, key)));
}

/** What the server holds of an item; null when it has none. */
export async function held(sdk: Client, namespace: string[], key: string) {
  return (await sdk.store.getItem(namespace, key))?.value ?? null;
}

/** Puts a text into the editor of a value, in place of all that was there. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Value as JSON" }).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

export function table(page: Page) {
  return page.getByRole("table", { name: "Items" });
}
