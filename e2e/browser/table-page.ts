import type { Client } from "@langchain/langgraph-sdk";
import type { Locator, Page } from "playwright/test";

/** How many `makeMany` makes. */
export const MADE = 130;
/** How many the sample server has by itself. */
export const DEFAULTS = 4;

export async function makeMany(sdk: Client) {
  for (let number = 1; number <= MADE; number++) {
    await sdk.assistants.create({
      graphId: number % 2 === 0 ? "agent" : "report",
      name: `Bot ${number}`,
      metadata: { number, team: ["red", "green", "blue"][number % 3] ?? "" },
    });
  }
}

export function rows(page: Page) {
  return page.getByRole("row").filter({ has: page.getByRole("link", { name: /^Studio/ }) });
}

export function row(page: Page, name: string) {
  return rows(page).filter({ hasText: name });
}

/** The link that is a row's name. */
export function nameIn(row: Locator) {
  return row.getByRole("rowheader").getByRole("link");
}

export function heads(page: Page) {
  return page.getByRole("columnheader");
}
