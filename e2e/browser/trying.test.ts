import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { saveForm } from "./save";
import { answer, ask, threadOf } from "./studio-page";

test.afterEach(({ sdk }) => deleteMade(sdk));

const HELD = { model_name: "openai", system_prompt: "The active prompt" };

test("a draft runs unsaved with exactly its own values, and Edit still has it", async ({
  page,
  sdk,
}) => {
  const id = await make(sdk, { model_name: "openai" });
  await sdk.assistants.update(id, { context: HELD, config: { configurable: HELD } });
  await page.goto(`/local/assistants/${id}/edit`);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Only a draft");
  await page.getByRole("radio", { name: /anthropic/ }).check();
  await page.getByRole("textbox", { name: "System prompt" }).fill("The draft's prompt");
  await page.getByRole("button", { name: "Try in Studio" }).click();

  await expect(page).toHaveURL(/\/studio\?draft=/);
  await expect(
    page.getByText(/Running your unsaved draft, based on v2, the active one/),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Draft, switch version" })).toBeVisible();
  await ask(page, "who made you?");
  await expect(answer(page)).toContainText("made by Anthropic");
  await expect(answer(page)).toContainText("The draft's prompt");

  expect(await sdk.assistants.getVersions(id)).toHaveLength(2);
  expect(await sdk.assistants.get(id)).toMatchObject({ version: 2, name: "Tried", context: HELD });
  const thread = await sdk.threads.get(threadOf(page));
  const [run] = await sdk.runs.list(thread.thread_id);
  const stamp = {
    roster_assistant_id: id,
    roster_draft: true,
    roster_base_version: 2,
    roster_config_hash: expect.stringMatching(/^[0-9a-f]{16}$/),
  };
  expect(run?.metadata).toMatchObject(stamp);
  expect(thread.metadata).toMatchObject(stamp);
  expect(run?.metadata?.roster_version ?? null).toBeNull();
  const { assistant_id: through } = await sdk.assistants.get("agent");
  expect(run?.assistant_id).toBe(through);
  const { config } = thread as typeof thread & { config?: { configurable?: object } };
  expect(config?.configurable).toMatchObject({
    model_name: "anthropic",
    system_prompt: "The draft's prompt",
  });

  await page.getByRole("link", { name: "Back to Edit" }).click();
  await page
    .getByRole("region", { name: /draft/i })
    .getByRole("button", { name: /Restore|Continue/ })
    .click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(
    "Only a draft",
  );
  await expect(page.getByRole("radio", { name: /anthropic/ })).toBeChecked();
});

test("keys that only the active version has do not leak into a draft's run", async ({
  page,
  sdk,
}) => {
  const id = await make(sdk, HELD);
  await page.goto(`/local/assistants/${id}/edit`);
  await page.getByRole("textbox", { name: "System prompt" }).fill("");
  await page.getByRole("button", { name: "Try in Studio" }).click();
  await ask(page, "who made you?");
  await expect(answer(page)).toContainText("made by OpenAI");
  await expect(answer(page)).not.toContainText("The active prompt");
  expect((await sdk.assistants.get(id)).context).toEqual(HELD);
});

test("a draft of an older version says which is active; the switcher leaves it", async ({
  page,
  sdk,
}) => {
  const id = await make(sdk, HELD);
  await page.goto(`/local/assistants/${id}/edit`);
  await page.getByRole("textbox", { name: "System prompt" }).fill("From version 1");
  await sdk.assistants.update(id, { description: "second" });
  await page.getByRole("button", { name: "Try in Studio" }).click();
  await expect(page.getByText("based on v1, not the active v2.")).toBeVisible();
  await ask(page, "who made you?");
  await expect(answer(page)).toContainText("From version 1");
  await page.getByRole("button", { name: "Use the active version" }).click();
  await expect(page).not.toHaveURL(/draft=/);
  await expect(page.getByText(/Version 2, the active one/)).toBeVisible();
  await page.goBack();
  await expect(answer(page)).toContainText("From version 1");
  await page.getByRole("button", { name: "Use the active version" }).click();
  await expect(page.getByText(/Version 2, the active one/)).toBeVisible();
});

test("over a reload a draft goes without secrets and says so; in another tab it is gone", async ({
  page,
  sdk,
  context,
}) => {
  const { assistant_id: id } = await sdk.assistants.create({
    graphId: "research",
    name: "Secret",
    context: { api_key: "sk-held" },
    config: { configurable: { api_key: "sk-held" } },
  });
  await page.goto(`/local/assistants/${id}/edit`);
  await page.getByRole("textbox", { name: "Research prompt" }).fill("Typed prompt");
  await page.getByRole("button", { name: "Try in Studio" }).click();
  await expect(page.getByText(/Running your unsaved draft/)).toBeVisible();
  expect(await stored(page)).not.toContain("sk-held");
  await ask(page, "What is a checkpoint?");
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden({ timeout: 30_000 });
  await expect(page).toHaveURL(/thread=/);
  expect(JSON.stringify(await sdk.threads.get(threadOf(page)))).toContain("sk-held");

  await page.reload();
  await expect(page.getByText("Its secrets were not kept over the reload")).toBeVisible();
  await expect(page.getByText(/This thread ran an unsaved draft, based on v1/)).toBeVisible();
  const before = threadOf(page);
  await ask(page, "What is a checkpoint?");
  await expect.poll(() => threadOf(page)).not.toBe(before);
  await expect.poll(() => threadOf(page)).not.toBe("");
  // The thread is there before the run that it is made for.
  const thread = async () => JSON.stringify(await sdk.threads.get(threadOf(page)));
  await expect.poll(thread).toContain("Typed prompt");
  expect(await thread()).not.toContain("sk-held");

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText("The draft is gone from this tab.")).toBeVisible();
  await other.getByRole("button", { name: "Use the active version" }).click();
  await expect(other.getByText("The draft is gone from this tab.")).toBeHidden();
});

test("a secret that was typed comes back with the draft in the same tab", async ({ page, sdk }) => {
  const { assistant_id: id } = await sdk.assistants.create({ graphId: "research", name: "Secret" });
  await page.goto(`/local/assistants/${id}/edit`);
  await page.getByText("Advanced").click();
  const shown = page.getByRole("group", { name: "Show metadata as" });
  await shown.getByRole("radio", { name: "JSON" }).check();
  await page.getByRole("textbox", { name: "Metadata" }).fill('{"api_key":"sk-typed"}');
  await page.getByRole("button", { name: "Try in Studio" }).click();
  await expect(page.getByText(/Running your unsaved draft/)).toBeVisible();
  expect(await stored(page)).not.toContain("sk-typed");
  await page.getByRole("link", { name: "Back to Edit" }).click();
  await page
    .getByRole("region", { name: /draft/i })
    .getByRole("button", { name: /Restore|Continue/ })
    .click();
  await saveForm(page);
  await expect
    .poll(async () => (await sdk.assistants.get(id)).metadata)
    .toMatchObject({ api_key: "sk-typed" });
});

test("by keyboard, on a phone, in both themes", async ({ page, sdk }) => {
  const id = await make(sdk, HELD);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/local/assistants/${id}/edit`);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("By keyboard");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Try in Studio" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Running your unsaved draft/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByRole("link", { name: "Back to Edit" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /draft/i })).toBeVisible();
});

async function make(sdk: Client, values: object): Promise<string> {
  const { assistant_id } = await sdk.assistants.create({
    graphId: "agent",
    name: "Tried",
    context: values,
    config: { configurable: { ...values } },
  });
  return assistant_id;
}

/** Everything that this browser keeps of the page. */
function stored(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}
