import type { Client } from "@langchain/langgraph-sdk";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, test } from "./fixtures";
import { confirmSave, ownMetadata, saveForm } from "./save";

type Page = Parameters<typeof expectAccessible>[0];

const HELD = { model_name: "openai", legacy: { a: [1] }, older: "x" };

test.afterEach(({ sdk }) => deleteMade(sdk));

test("one change makes one version, with everything else as it was", async ({ page, sdk }) => {
  const before = await rich(sdk);
  await open(page, before);
  await expect(page.getByText("No changes to save")).toBeVisible();
  const prompt = page.getByRole("textbox", { name: "Research prompt" });
  await prompt.fill("New prompt");
  await expect(page.getByText("Unsaved changes")).toBeVisible();
  await prompt.press("Control+Enter");
  await confirmSave(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  await expect(page.getByText("No changes to save")).toBeVisible();
  await expect(prompt).toBeFocused();
  const values = { ...HELD, system_prompt: "New prompt" };
  const after = await sdk.assistants.get(before.assistant_id);
  expect({ ...after, metadata: ownMetadata(after.metadata) }).toEqual({
    ...before,
    version: 2,
    updated_at: after.updated_at,
    config: { ...before.config, configurable: values },
    context: values,
  });
  await page.getByRole("link", { name: "View versions" }).click();
  await expect(page).toHaveURL(/\/versions$/);
});

test("nothing is saved where nothing was changed", async ({ page, sdk }) => {
  const before = await rich(sdk);
  await open(page, before);
  await name(page).press("Control+Enter");
  const dialog = page.getByRole("dialog", { name: "Nothing has changed" });
  await dialog.getByRole("textbox", { name: "Note" }).press("Control+Enter");
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  await name(page).fill("Something");
  await name(page).fill(before.name);
  await expect(page.getByText("No changes to save")).toBeVisible();
  expect((await sdk.assistants.get(before.assistant_id)).version).toBe(1);
});

test("recursion limit, tags, metadata, other config and unknown values are edited", async ({
  page,
  sdk,
}) => {
  const { assistant_id } = await open(page, await rich(sdk));
  await page.getByText("Advanced").click();
  const limit = page.getByRole("textbox", { name: "Recursion limit" });
  await limit.fill("many");
  await save(page).click();
  await expect(limit).toBeFocused();
  await limit.fill("50");
  await page.getByRole("textbox", { name: "Tags" }).fill("t2");
  await page.getByRole("textbox", { name: "Tags" }).press("Enter");
  await page.getByRole("button", { name: "Remove tag t1" }).click();
  await page
    .getByRole("group", { name: "Show metadata as" })
    .getByRole("radio", { name: "JSON" })
    .check();
  await page.getByRole("textbox", { name: "Metadata" }).fill('{"team":"b"}');
  await page.getByRole("textbox", { name: "Other config" }).fill('{"max_concurrency":8}');
  const unknown = page.getByRole("textbox", { name: "legacy" });
  await unknown.fill('{"a": ');
  await save(page).click();
  await expect(unknown).toBeFocused();
  await expect(unknown).toHaveValue('{"a": ');
  await unknown.fill("1");
  await page.getByRole("button", { name: "Remove older" }).click();
  await expectAccessible(page);
  await saveForm(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  const { config, context, metadata } = await sdk.assistants.get(assistant_id);
  expect(config).toEqual({
    configurable: { model_name: "openai", legacy: 1 },
    recursion_limit: 50,
    tags: ["t2"],
    max_concurrency: 8,
  });
  expect(context).toEqual({ model_name: "openai", legacy: 1 });
  expect(ownMetadata(metadata)).toEqual({ team: "b", nested: null });
});

test("JSON that is none, no object or holds NUL is refused where it stands", async ({
  page,
  sdk,
}) => {
  const { assistant_id } = await open(page, await rich(sdk));
  await page.getByText("Advanced").click();
  await page
    .getByRole("group", { name: "Show metadata as" })
    .getByRole("radio", { name: "JSON" })
    .check();
  const metadata = page.getByRole("textbox", { name: "Metadata" });
  for (const text of ['{"a": ', "[1]", '{"a":"x\\u0000y"}']) {
    await metadata.fill(text);
    await name(page).focus();
    await save(page).click();
    await expect(metadata).toBeFocused();
    await expect(metadata).toHaveValue(text);
  }
  expect((await sdk.assistants.get(assistant_id)).version).toBe(1);
  await page.getByRole("button", { name: "Reset", exact: true }).click();
  await expect(metadata).toHaveValue(/"team": "a"/);
  await expect(page.getByText("No changes to save")).toBeVisible();
});

test("values that do not fit the schema are saved only on purpose", async ({ page, sdk }) => {
  const values = { temperature: 9, model_name: "nope" };
  const { assistant_id } = await open(page, await rich(sdk, { context: values, config: {} }));
  await name(page).fill("Misfit");
  await expect(page.getByRole("textbox", { name: "Research prompt" })).toBeVisible();
  await save(page).click();
  await expect(page.getByText("2 values need a look")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /Temperature must/ }).click();
  await expect(page.locator(":focus")).toHaveValue("9");
  await page.getByRole("button", { name: "Save anyway" }).click();
  await confirmSave(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  expect((await sdk.assistants.get(assistant_id)).context).toEqual(values);
});

test("a number is what was typed, key by key", async ({ page, sdk }) => {
  const values = { temperature: 0.7 };
  const { assistant_id } = await open(page, await rich(sdk, { context: values, config: {} }));
  const temperature = page.getByRole("spinbutton", { name: "Temperature" });
  await expect(temperature).toHaveValue("0.7");
  await temperature.press("Control+a");
  await page.keyboard.type("-");
  await expect(temperature).toHaveValue("-");
  await save(page).click();
  await expect(temperature).toBeFocused();
  await expect(page.getByText("“-” is no number.")).toBeVisible();
  await temperature.press("Control+a");
  await page.keyboard.type("2e-1");
  await expect(temperature).toHaveValue("2e-1");
  await temperature.press("ArrowUp");
  await saveForm(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  expect((await sdk.assistants.get(assistant_id)).context).toEqual({ temperature: 0.3 });
});

test("someone else's change comes first: the person chooses", async ({ page, sdk }) => {
  const { assistant_id } = await open(page, await rich(sdk));
  await name(page).fill("Mine");
  await sdk.assistants.update(assistant_id, { name: "Theirs", metadata: { extra: 1 } });
  await save(page).click();
  const dialog = page.getByRole("dialog", { name: "This assistant was changed meanwhile" });
  await confirmSave(page);
  await expect(dialog).toContainText("Version 2 is active now. You started from version 1.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  await expect(name(page)).toHaveValue("Mine");
  await save(page).click();
  await confirmSave(page);
  await dialog.getByRole("group", { name: "Name" }).getByRole("radio", { name: "Mine" }).check();
  await dialog.getByRole("button", { name: "Continue" }).click();
  await confirmSave(page);
  await expect(page.getByText("Saved as version 3, now active")).toBeVisible();
  const mine = await sdk.assistants.get(assistant_id);
  expect([mine.name, ownMetadata(mine.metadata)]).toEqual([
    "Mine",
    { team: "a", nested: { x: 1 }, extra: 1 },
  ]);

  await name(page).fill("Mine again");
  await sdk.assistants.update(assistant_id, { name: "Theirs again" });
  await save(page).click();
  await confirmSave(page);
  await dialog.getByRole("button", { name: "Discard mine and load v4" }).click();
  await expect(name(page)).toHaveValue("Theirs again");
  await expect(page.getByText("No changes to save")).toBeVisible();
});

test("an assistant that is deleted meanwhile can live on as a new one", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/404 \(Not Found\)/);
  const before = await open(page, await rich(sdk));
  await expect(page.getByRole("textbox", { name: "Research prompt" })).toBeVisible();
  await name(page).fill("Lives on");
  await sdk.assistants.delete(before.assistant_id);
  await saveForm(page);
  await page.getByRole("button", { name: "Make it a new assistant" }).click();
  await page.getByRole("button", { name: "Continue draft" }).click();
  await expect(name(page)).toHaveValue("Lives on");
  await page.getByRole("button", { name: "Create assistant" }).click();
  await expect(page).toHaveURL(/\/studio$/);
  const [made] = await sdk.assistants.search({ name: "Lives on" });
  expect(made).toMatchObject({
    config: before.config,
    context: before.context,
    metadata: before.metadata,
  });
});

function rich(sdk: Client, payload: { context?: unknown; config?: object } = {}) {
  return sdk.assistants.create({
    graphId: "research",
    name: "Rich",
    description: "desc",
    config: { configurable: HELD, recursion_limit: 30, tags: ["t1"], max_concurrency: 4 },
    context: HELD,
    metadata: { team: "a", nested: { x: 1 } },
    ...payload,
  });
}

async function open<T extends { assistant_id: string }>(page: Page, assistant: T): Promise<T> {
  await page.goto(`/local/assistants/${assistant.assistant_id}/edit`);
  return assistant;
}

function name(page: Page) {
  return page.getByRole("textbox", { name: "Name", exact: true });
}

function save(page: Page) {
  return page.getByRole("button", { name: "Save", exact: true });
}
