import type { Page } from "playwright/test";
import { expect } from "./fixtures";
import { type Mortal, test } from "./mortal-server";
import { answer, ask, threadOf } from "./studio-page";

test.slow();

/** Asks for a long answer of the agent that every server has, and waits for its beginning. */
async function beginAnswer(page: Page, { sdk, url }: Mortal) {
  const [assistant] = await sdk.assistants.search({ graphId: "agent" });
  await page.goto(`${url}/${assistant?.assistant_id}/studio`);
  await ask(page, "count slowly to 400");
  await expect(answer(page)).toContainText("1 2 3 4 5");
  return threadOf(page);
}

async function expectNextAnswer(page: Page) {
  await ask(page, "say 2 words");
  await expect(answer(page)).toContainText("word-1 word-2");
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
}

test("a server that dies in mid-stream: what happened, what is kept, and what it really holds later", async ({
  page,
  mortal,
}) => {
  const threadId = await beginAnswer(page, mortal);
  await expect.poll(mortal.written, { timeout: 30_000 }).toContain(threadId);
  await mortal.die();
  const notice = page.getByRole("alert").filter({ hasText: "cannot be reached" });
  await expect(notice).toBeVisible({ timeout: 60_000 });
  await expect(notice).toContainText("What is shown here is kept.");
  await expect(notice).toContainText("Roster keeps trying again while this page is in view.");
  await expect(notice).toContainText("Check that it is running");
  await expect(answer(page)).toContainText("1 2 3 4 5");
  await notice.getByRole("button", { name: "Try now" }).click();
  await expect(notice).toBeVisible({ timeout: 60_000 });
  await expect(answer(page)).toContainText("1 2 3 4 5");

  await mortal.revive("kept");
  // Without a click: Roster looks again by itself.
  await expect(notice).toBeHidden({ timeout: 60_000 });
  await expect(page.getByText(/steps may be missing here/)).toBeVisible();
  const { values } = await mortal.sdk.threads.getState<{ messages?: { content: string }[] }>(
    threadId,
  );
  const held = (values.messages ?? []).map(({ content }) => content);
  await expect(page.getByRole("log").getByRole("article")).toHaveCount(held.length);
  for (const content of held) await expect(page.getByRole("log")).toContainText(content);
  expect(await mortal.sdk.runs.list(threadId)).toHaveLength(1);
  await expectNextAnswer(page);
  expect(threadOf(page)).toBe(threadId);
});

test("a server that comes back without its data: the text stays, and the next message starts anew", async ({
  page,
  mortal,
}) => {
  const threadId = await beginAnswer(page, mortal);
  await expect.poll(mortal.written, { timeout: 30_000 }).toContain(threadId);
  await mortal.die();
  await mortal.revive("lost");
  const notice = page.getByRole("alert").filter({ hasText: "The server has lost this thread" });
  await expect(notice).toBeVisible({ timeout: 60_000 });
  await expect(notice).toContainText("Your next message starts a new thread.");
  await expect(answer(page)).toContainText("1 2 3 4 5");
  await expectNextAnswer(page);
  expect(threadOf(page)).not.toBe(threadId);
});
