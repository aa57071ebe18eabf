import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";

type Sdk = { assistants: { search: (query: { graphId: string }) => Promise<Found[]> } };
type Found = { assistant_id: string };

/** Opens Studio with the first assistant of a graph. */
export async function openStudio(page: Page, sdk: Sdk, graphId: string, query = "") {
  const [assistant] = await sdk.assistants.search({ graphId });
  await page.goto(`/local/assistants/${assistant?.assistant_id}/studio${query}`);
}

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

/** Opens Studio with the assistant that a graph comes with. */
export async function openDefault(page: Page, sdk: Client, graph: string, query = "") {
  const { assistant_id } = await sdk.assistants.get(graph);
  await page.goto(`/local/assistants/${assistant_id}/studio${query}`);
}
