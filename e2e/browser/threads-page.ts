import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import { deleteMade } from "./delete-made";

/** Leaves the page, which must not follow a run that is taken away, and clears the server. */
export async function deleteThreads(page: Page, sdk: Client): Promise<void> {
  await page.goto("about:blank");
  const threads = await sdk.threads.search({ limit: 1000 });
  const busy = threads.filter(({ status }) => status === "busy");
  for (const { thread_id } of busy) {
    for (const { run_id, status } of await sdk.runs.list(thread_id)) {
      if (status === "running") await sdk.runs.cancel(thread_id, run_id, true);
    }
  }
  // What the page deletes as it is left may be gone by now.
  const isGone = (error: unknown) => String(error).includes("404");
  await Promise.all(
    threads.map(({ thread_id }) =>
      sdk.threads.delete(thread_id).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      }),
    ),
  );
  await deleteMade(sdk);
}

export function list(page: Page) {
  return page.getByRole("list", { name: "Threads" });
}

export function row(page: Page, name: string | RegExp) {
  return list(page).getByRole("listitem").filter({ hasText: name });
}

export async function act(page: Page, name: string, action: string | RegExp) {
  await row(page, name)
    .getByRole("button", { name: /^More actions/ })
    .click();
  await page.getByRole("menuitem", { name: action }).click();
}

export async function makeAssistant(sdk: Client) {
  const made = await sdk.assistants.create({ graphId: "agent", name: "Threader" });
  return made.assistant_id;
}

/** A thread of an assistant, with a name of its own; it was run when a message is given. */
export async function makeThread(
  sdk: Client,
  assistantId: string,
  title: string | null,
  says?: string,
) {
  const { thread_id } = await sdk.threads.create({
    graphId: "agent",
    metadata: { assistant_id: assistantId, ...(title !== null && { roster_title: title }) },
  });
  if (says !== undefined) {
    const input = { messages: [{ role: "human", content: says }] };
    await sdk.runs.wait(thread_id, assistantId, { input });
  }
  return thread_id;
}

export async function busyThread(sdk: Client, assistantId: string, title: string) {
  const id = await makeThread(sdk, assistantId, title);
  const input = { messages: [{ role: "human", content: "count slowly to 2000" }] };
  const { run_id } = await sdk.runs.create(id, assistantId, { input });
  await expect.poll(async () => (await sdk.threads.get(id)).status).toBe("busy");
  return { id, runId: run_id };
}

export function studio(assistantId: string, query = "?threads=mine") {
  return `/local/assistants/${assistantId}/studio${query}`;
}

export function isGone(sdk: Client, id: string) {
  return sdk.threads.get(id).then(
    () => false,
    () => true,
  );
}
