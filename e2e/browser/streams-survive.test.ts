import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { expect, test } from "./fixtures";
import { answer, ask, threadOf } from "./studio-page";
import { deleteThreads, makeAssistant, studio } from "./threads-page";

test.afterEach(({ page, sdk }) => deleteThreads(page, sdk));

async function lastText(sdk: Client, threadId: string): Promise<string> {
  const { values } = await sdk.threads.getState<{ messages: { content: string }[] }>(threadId);
  return values.messages.at(-1)?.content ?? "";
}

async function ended(page: Page) {
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden({ timeout: 30_000 });
}

async function statuses(sdk: Client, threadId: string) {
  return (await sdk.runs.list(threadId)).map(({ status }) => status);
}

test("a reload in mid-stream loses and doubles nothing", async ({ page, sdk }) => {
  await page.goto(studio(await makeAssistant(sdk), ""));
  await ask(page, "say 150 words");
  await expect(answer(page)).toContainText("word-5");
  await page.reload();
  await expect(answer(page)).toContainText("word-150", { timeout: 30_000 });
  await ended(page);
  expect(await answer(page).locator("p").first().textContent()).toBe(
    await lastText(sdk, threadOf(page)),
  );
  expect(await statuses(sdk, threadOf(page))).toEqual(["success"]);
});

test("leaving does not end a run, and Stop does", async ({ page, sdk }) => {
  await page.goto(studio(await makeAssistant(sdk), ""));
  await ask(page, "say 60 words");
  await expect(answer(page)).toContainText("word-3");
  const address = page.url();
  const threadId = threadOf(page);
  await page.goto("about:blank");
  await expect.poll(() => statuses(sdk, threadId), { timeout: 30_000 }).toEqual(["success"]);
  await page.goto(address);
  await expect(answer(page)).toContainText("word-60");
  await ask(page, "count slowly to 400");
  await expect(answer(page)).toContainText("3");
  await page.getByRole("button", { name: "Stop" }).click();
  await ended(page);
  await expect
    .poll(async () => (await statuses(sdk, threadId)).toSorted())
    .toEqual(["interrupted", "success"]);
});

test("two tabs on one thread agree, also after Stop, and keep what is typed in them", async ({
  page,
  context,
  sdk,
}) => {
  await page.goto(studio(await makeAssistant(sdk), ""));
  await ask(page, "say 3 words");
  await expect(answer(page)).toContainText("word-3");
  await ended(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(answer(other)).toContainText("word-3");
  const composer = other.getByRole("textbox", { name: "Message" });
  await composer.fill("half a thought");
  await ask(page, "say 80 words");
  await expect(answer(other)).toContainText("word-80", { timeout: 30_000 });
  await Promise.all([ended(page), ended(other)]);
  expect(await answer(other).locator("p").first().textContent()).toBe(
    await lastText(sdk, threadOf(page)),
  );
  await expect(composer).toHaveValue("half a thought");

  await ask(page, "count slowly to 400");
  const stop = other.getByRole("button", { name: "Stop" });
  await expect(stop).toBeVisible();
  await stop.click();
  await Promise.all([ended(page), ended(other)]);
  expect((await statuses(sdk, threadOf(page))).filter((status) => status === "running")).toEqual(
    [],
  );
  await other.close();
});
