import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { ask } from "./studio-page";

type Page = Parameters<typeof expectAccessible>[0];

async function openStudio(page: Page, graph: string) {
  await page.goto("/local/assistants");
  await page
    .getByRole("row")
    .filter({ has: page.getByText("Default", { exact: true }) })
    .filter({ hasText: graph })
    .getByRole("link", { name: "Studio" })
    .click();
  await expect(page).toHaveURL(/\/studio/);
}

async function send(page: Page, text: string) {
  const composer = page.getByRole("textbox", { name: "Message" });
  await composer.fill(text);
  await composer.press("Enter");
}

test("an answer streams word by word, survives a reload, and its thread is in the URL", async ({
  page,
  sdk,
}) => {
  await openStudio(page, "agent");
  await send(page, "write 300 words");
  const answer = page.getByRole("log").getByRole("article", { name: "Assistant" }).last();
  await expect(answer).toContainText(/\w+ \w+/);
  const length = async () => (await answer.textContent())?.length ?? 0;
  const early = await length();
  await expect.poll(length).toBeGreaterThan(early);
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden({ timeout: 30_000 });
  const whole = (await answer.textContent()) ?? "";
  expect(whole.length).toBeGreaterThan(early);

  const threadId = new URL(page.url()).searchParams.get("thread") ?? "";
  const state = await sdk.threads.getState<{ messages: { content: string }[] }>(threadId);
  expect(state.values.messages).toHaveLength(2);
  await page.reload();
  await expect(answer).toHaveText(whole);

  const [run] = await sdk.runs.list(threadId);
  const assistant = await sdk.assistants.get("agent");
  expect(run?.metadata).toMatchObject({
    roster_assistant_id: assistant.assistant_id,
    roster_version: 1,
  });
});

test("Stop ends the run at the server and keeps what had come", async ({ page, sdk }) => {
  await openStudio(page, "agent");
  await send(page, "count slowly to 50");
  const answer = page.getByRole("log").getByRole("article", { name: "Assistant" }).last();
  await expect(answer).toContainText("3");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("textbox", { name: "Message" })).toBeEnabled();
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  await expect(answer).toContainText("3");
  const threadId = new URL(page.url()).searchParams.get("thread") ?? "";
  await expect
    .poll(async () => (await sdk.runs.list(threadId)).map(({ status }) => status))
    .toEqual(["interrupted"]);
});

test("a run that fails says so in place, and the next message works", async ({ page }) => {
  await openStudio(page, "agent");
  await send(page, "please fail");
  await expect(page.getByRole("log").getByRole("alert")).toBeVisible();
  await send(page, "who made you?");
  await expect(
    page.getByRole("log").getByRole("article", { name: "Assistant" }).last(),
  ).toContainText(/anthropic/i);
});

test("tool calls are shown with their results", async ({ page }) => {
  await openStudio(page, "research");
  await send(page, "What is a checkpoint?");
  await expect(
    page
      .getByRole("log")
      .getByText(/search/i)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden({ timeout: 30_000 });
  await expectAccessible(page);
});

test("a run that waits for a person goes on with the answer", async ({ page }) => {
  await openStudio(page, "approval");
  await send(page, "Invite the team to lunch");
  const waiting = page.getByRole("region", { name: /waiting|interrupt/i });
  await expect(waiting).toBeVisible();
  await page.reload();
  await expect(waiting).toBeVisible();
  await waiting.getByRole("button", { name: /accept|approve/i }).click();
  await expect(waiting).toBeHidden();
  await expect(
    page.getByRole("log").getByRole("article", { name: "Assistant" }).last(),
  ).toContainText(/approved|sent|accepted/i);
});

test("a graph without messages runs from a form and shows its output", async ({ page }) => {
  await openStudio(page, "report");
  await page.getByLabel("Topic").fill("Tides");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByText(/Tides/).last()).toBeVisible();
  await expect(page.getByRole("region", { name: "Output" })).toContainText("Tides");
});

test("an old version runs with exactly its own values, and the active one stays", async ({
  page,
  sdk,
}) => {
  const { assistant_id } = await sdk.assistants.create({
    graphId: "agent",
    name: "Two versions",
    context: { model_name: "openai", system_prompt: "First prompt" },
    config: { configurable: { model_name: "openai", system_prompt: "First prompt" } },
  });
  await sdk.assistants.update(assistant_id, {
    context: { model_name: "anthropic" },
    config: { configurable: { model_name: "anthropic" } },
  });
  await page.goto(`/local/assistants/${assistant_id}/studio?version=1`);
  await expect(page.getByText(/not the active/i)).toBeVisible();
  await send(page, "who made you?");
  const answer = page.getByRole("log").getByRole("article", { name: "Assistant" }).last();
  await expect(answer).toContainText("First prompt");
  await expect(answer).toContainText(/openai/i);
  expect((await sdk.assistants.get(assistant_id)).version).toBe(2);
});

test("an unknown thread is said so, with a way on", async ({ page, sdk, guard }) => {
  guard.allow(/404 \(Not Found\)/);
  const { assistant_id } = await sdk.assistants.get("agent");
  const unknown = "00000000-0000-4000-8000-000000000000";
  await page.goto(`/local/assistants/${assistant_id}/studio?thread=${unknown}`);
  await expect(page.getByText(/no thread|thread.*not/i).first()).toBeVisible();
  await page.getByRole("button", { name: "New thread" }).first().click();
  await send(page, "who made you?");
  await expect(page.getByRole("log").getByRole("article", { name: "Assistant" })).toBeVisible();
});

test("Back shows the thread with its last turn", async ({ page, sdk }) => {
  const assistant = await sdk.assistants.get("agent");
  const { thread_id } = await sdk.threads.create({ graphId: "agent" });
  await page.goto(`/local/assistants/${assistant.assistant_id}/studio?thread=${thread_id}`);
  await send(page, "who made you?");
  const answer = page.getByRole("log").getByRole("article", { name: "Assistant" }).last();
  await expect(answer).toContainText(/anthropic/i);
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  await page.getByRole("link", { name: "Assistants" }).first().click();
  await expect(page.getByRole("heading", { name: "Assistants" })).toBeVisible();
  await page.goBack();
  await expect(answer).toContainText(/anthropic/i);
});

test("Back and Forward go from thread to thread", async ({ page }) => {
  await openStudio(page, "agent");
  const log = page.getByRole("log");
  await send(page, "first thread");
  await expect(log.getByRole("article", { name: "Assistant" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  await page.getByRole("button", { name: "New thread" }).click();
  await expect(log.getByText("first thread")).toBeHidden();
  await send(page, "second thread");
  await expect(log.getByText("second thread").first()).toBeVisible();
  await page.goBack();
  await expect(log.getByText("first thread").first()).toBeVisible();
  await expect(log.getByText("second thread")).toHaveCount(0);
  await page.goForward();
  await expect(log.getByText("second thread").first()).toBeVisible();
});

test("a double click on Send does not stop what it sends", async ({ page, sdk }) => {
  await openStudio(page, "agent");
  await page.getByRole("textbox", { name: "Message" }).fill("count slowly to 3");
  await page.getByRole("button", { name: "Send" }).dblclick();
  const answer = page.getByRole("log").getByRole("article", { name: "Assistant" }).last();
  await expect(answer).toContainText("3");
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  const threadId = new URL(page.url()).searchParams.get("thread") ?? "";
  expect((await sdk.runs.list(threadId)).map(({ status }) => status)).toEqual(["success"]);
});

test("what was written and not sent is there after a reload", async ({ page }) => {
  await openStudio(page, "agent");
  const composer = page.getByRole("textbox", { name: "Message" });
  await composer.fill("half a thought");
  await page.reload();
  await expect(composer).toHaveValue("half a thought");
  await composer.press("Enter");
  await expect(page.getByRole("log").getByText("half a thought").first()).toBeVisible();
  await expect(page).toHaveURL(/thread=/);
  await page.reload();
  await expect(composer).toHaveValue("");
});

test("code in an answer has its colours, can be copied, and is readable in both themes", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openStudio(page, "agent");
  await ask(page, "write 60 words");
  const code = page.getByRole("region", { name: "python" }).first();
  await expect(
    code
      .locator("span")
      .filter({ hasText: /^(await|async|for)$/ })
      .first(),
  ).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Copy python" }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.textContent());
});
