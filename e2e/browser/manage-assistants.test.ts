import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { confirmSave } from "./save";
import { answer, ask } from "./studio-page";

test.afterEach(({ sdk }) => deleteMade(sdk));

const ONE = { model_name: "openai", system_prompt: "Prompt one" };
const TWO = { model_name: "anthropic", system_prompt: "Prompt two" };

test("New begins with Studio's settings, and what it makes is selected", async ({ page, sdk }) => {
  const id = await make(sdk, "Base", TWO);
  await open(page, id);
  await manager(page).getByRole("button", { name: "New", exact: true }).click();
  await expect(page).toHaveURL(/manage=new/);
  const form = manager(page).getByRole("region", { name: "New assistant" });
  const name = form.getByRole("textbox", { name: "Name", exact: true });
  await expect(name).toHaveValue("New Assistant");
  await expect(form.getByRole("textbox", { name: "System prompt" })).toHaveValue("Prompt two");
  await name.fill("Made in Studio");
  await form.getByRole("button", { name: "Create assistant" }).click();

  await expect(
    page.getByRole("button", { name: "Made in Studio, switch assistant" }),
  ).toBeVisible();
  await expect(manager(page)).toBeHidden();
  await ask(page, "who made you?");
  await expect(answer(page)).toContainText("made by Anthropic");
  const [made] = await sdk.assistants.search({ name: "Made in Studio" });
  expect(made).toMatchObject({ graph_id: "agent", version: 1, context: TWO });
  expect(page.url()).toContain(made?.assistant_id);
});

test("a save makes a version, and Studio runs with it", async ({ page, sdk }) => {
  const id = await make(sdk, "Edited", ONE);
  await open(page, id);
  const form = detail(page);
  await form.getByRole("textbox", { name: "System prompt" }).fill("Saved from Studio");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await confirmSave(page, { note: "Said in the dialog" });
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  await expect(form.getByRole("combobox", { name: "Version" })).toHaveValue("2");
  await form.getByRole("button", { name: "Cancel" }).click();
  await expect(manager(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Version 2, switch version" })).toBeVisible();
  await ask(page, "who made you?");
  await expect(answer(page)).toContainText("Saved from Studio");
});

test("another version can be looked at, made active, undone, and saved as a new one", async ({
  page,
  sdk,
}) => {
  const id = await make(sdk, "Toggled", ONE);
  await sdk.assistants.update(id, held(TWO));
  await open(page, id);
  const form = detail(page);
  const prompt = form.getByRole("textbox", { name: "System prompt" });
  await expect(prompt).toHaveValue("Prompt two");
  await form.getByRole("combobox", { name: "Version" }).selectOption("1");
  await expect(prompt).toHaveValue("Prompt one");
  const active = form.getByRole("switch", { name: "Version 1 active" });
  await expect(active).not.toBeChecked();
  await active.click();
  await expect(page.getByText("v1 is active", { exact: true })).toBeVisible();
  await expect(active).toBeChecked();
  expect((await sdk.assistants.get(id)).version).toBe(1);

  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(async () => (await sdk.assistants.get(id)).context).toEqual(TWO);
  await form.getByRole("combobox", { name: "Version" }).selectOption("1");
  await prompt.fill("Prompt one, mended");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Save as version/ });
  await expect(dialog).toContainText("Prompt two");
  await confirmSave(page);
  await expect(page.getByText(/Saved as version \d, now active/)).toBeVisible();
  expect((await sdk.assistants.get(id)).context).toEqual({
    model_name: "openai",
    system_prompt: "Prompt one, mended",
  });
});

test("Back, Forward and a reload show what the address says", async ({ page, sdk }) => {
  const id = await make(sdk, "First", ONE);
  const other = await make(sdk, "Second", TWO);
  await open(page, id);
  await row(page, "Second").click();
  await expect(page).toHaveURL(new RegExp(`manage=${other}`));
  await expect(detail(page).getByRole("heading", { name: "Second" })).toBeVisible();
  await page.goBack();
  await expect(detail(page).getByRole("heading", { name: "First" })).toBeVisible();
  await page.goBack();
  await expect(manager(page)).toBeHidden();
  await page.goForward();
  await expect(detail(page).getByRole("heading", { name: "First" })).toBeVisible();
  await page.goForward();
  await expect(detail(page).getByRole("heading", { name: "Second" })).toBeVisible();
  await detail(page).getByRole("link", { name: "Use in Studio" }).click();
  await expect(page.getByRole("button", { name: "Second, switch assistant" })).toBeVisible();
  await expect(manager(page)).toBeHidden();
  await page.goBack();
  await expect(detail(page).getByRole("heading", { name: "Second" })).toBeVisible();
  await page.reload();
  await expect(detail(page).getByRole("heading", { name: "Second" })).toBeVisible();
  await page.goBack();
  await expect(detail(page).getByRole("heading", { name: "First" })).toBeVisible();
});

test("what is typed is not left without a question, by any way out", async ({ page, sdk }) => {
  const id = await make(sdk, "First", ONE);
  await make(sdk, "Second", TWO);
  await open(page, id);
  const prompt = detail(page).getByRole("textbox", { name: "System prompt" });
  await prompt.fill("Not saved");
  const question = page.getByRole("alertdialog", { name: "Discard your changes?" });
  const ways = [
    () => row(page, "Second").click(),
    () => manager(page).getByRole("button", { name: "New", exact: true }).click(),
    () => detail(page).getByRole("button", { name: "Cancel" }).click(),
    () => manager(page).getByRole("button", { name: "Close" }).click(),
    () => page.keyboard.press("Escape"),
    () => page.evaluate(() => history.back()),
  ];
  for (const leave of ways) {
    await leave();
    await question.getByRole("button", { name: "Keep editing" }).click();
    await expect(prompt).toHaveValue("Not saved");
  }
  await row(page, "Second").click();
  await question.getByRole("button", { name: "Discard changes" }).click();
  await expect(detail(page).getByRole("heading", { name: "Second" })).toBeVisible();
  await row(page, "First").click();
  await expect(prompt).toHaveValue("Prompt one");
  expect((await sdk.assistants.get(id)).version).toBe(1);
});

test("Delete takes all versions and Studio goes on with the default assistant", async ({
  page,
  sdk,
}) => {
  const id = await make(sdk, "Going", ONE);
  await sdk.assistants.update(id, held(TWO));
  await open(page, id);
  await detail(page).getByRole("button", { name: "Delete Assistant" }).click();
  const question = page.getByRole("dialog", { name: "Delete “Going”?" });
  await expect(question).toContainText("2 versions");
  await question.getByRole("textbox").fill("Going");
  await question.getByRole("button", { name: "Delete assistant" }).click();
  await expect(page.getByRole("button", { name: "agent, switch assistant" })).toBeVisible();
  await expect(manager(page)).toBeVisible();
  await expect(detail(page).getByRole("button", { name: "Delete Assistant" })).toHaveCount(0);
  expect(await sdk.assistants.search({ name: "Going" })).toEqual([]);
});

test("among hundreds, paging and search find one; an unknown id says so", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/404 \(Not Found\)/);
  const id = await make(sdk, "Hundreds", ONE);
  await Promise.all(
    Array.from({ length: 120 }, (_, at) => make(sdk, `Number ${at}`, { model_name: "openai" })),
  );
  await open(page, id);
  const shown = manager(page).getByRole("textbox", { name: "Page" });
  await expect(shown).toHaveValue("1");
  await expect(shown).toHaveAccessibleDescription("of 5");
  await manager(page).getByRole("button", { name: "Last page" }).click();
  await expect(shown).toHaveValue("5");
  await expect(row(page, "Hundreds")).toHaveAttribute("aria-current", "true");
  const search = manager(page).getByRole("searchbox", { name: "Search assistants of agent" });
  await search.fill("number 77");
  await expect(manager(page).getByRole("list").getByRole("button")).toHaveCount(1);
  await search.fill("nothing like it");
  await expect(
    manager(page).getByText("No assistant of agent has this in its name."),
  ).toBeVisible();

  await page.goto(`/local/assistants/${id}/studio?manage=00000000-0000-4000-8000-000000000000`);
  await expect(manager(page).getByText("There is no assistant with this id")).toBeVisible();
  await manager(page).getByRole("button", { name: "Back to the list" }).click();
  await expect(detail(page).getByRole("heading", { name: "Hundreds" })).toBeVisible();
});

test("by keyboard alone, both themes: axe finds nothing", async ({ page, sdk }) => {
  const id = await make(sdk, "By keyboard", ONE);
  await sdk.assistants.update(id, held(TWO));
  await page.goto(`/local/assistants/${id}/studio`);
  const button = page.getByRole("button", { name: "Manage Assistants" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(detail(page).getByRole("textbox", { name: "System prompt" })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await manager(page).getByRole("button", { name: "New", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "New assistant" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "System prompt" })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Escape");
  await expect(manager(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test("on a phone the list and an assistant take turns", async ({ page, sdk }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const id = await make(sdk, "On a phone", ONE);
  await page.goto(`/local/assistants/${id}/studio`);
  await page.getByRole("button", { name: "More actions for On a phone" }).click();
  await page.getByRole("menuitem", { name: "Manage Assistants" }).click();
  await expect(row(page, "On a phone")).toBeVisible();
  await expect(detail(page)).toBeHidden();
  await expectAccessible(page);
  await row(page, "On a phone").click();
  await expect(detail(page).getByRole("textbox", { name: "System prompt" })).toBeVisible();
  await expect(row(page, "On a phone")).toBeHidden();
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await manager(page).getByRole("button", { name: "All assistants" }).click();
  await expect(row(page, "On a phone")).toBeVisible();
});

function manager(page: Page) {
  return page.getByRole("dialog", { name: "Manage Assistants" });
}

function detail(page: Page) {
  return manager(page).getByRole("region", { name: "Assistant", exact: true });
}

function row(page: Page, name: string) {
  return manager(page)
    .getByRole("list")
    .getByRole("button", { name: new RegExp(`^${name} `) });
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/local/assistants/${id}/studio`);
  await page.getByRole("button", { name: "Manage Assistants" }).click();
  await expect(page).toHaveURL(/manage=list/);
  await expect(detail(page).getByRole("textbox", { name: "System prompt" })).toBeVisible();
}

function held(values: object) {
  return { context: values, config: { configurable: { ...values } } };
}

async function make(sdk: Client, name: string, values: object): Promise<string> {
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name, ...held(values) });
  return assistant_id;
}
