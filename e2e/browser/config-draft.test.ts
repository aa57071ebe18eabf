import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { confirmSave } from "./save";
import { answer, ask, threadOf } from "./studio-page";

test.afterEach(({ sdk }) => deleteMade(sdk));

const HELD = { model_name: "openai", system_prompt: "The saved prompt" };

test("what is typed in the panel runs at once, unsaved, on a fresh thread", async ({
  page,
  sdk,
}) => {
  const id = await make(sdk, HELD);
  await edit(page, id);
  await ask(page, "who made you?");
  await expect(answer(page)).toContainText("The saved prompt");
  const first = threadOf(page);

  await prompt(page).fill("The typed prompt");
  await expect(panel(page).getByText("Draft", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/draft=/);
  await expect(
    page.getByText("What you send now starts a new thread with your draft."),
  ).toBeVisible();
  await ask(page, "who made you?");
  await expect(answer(page)).toContainText("The typed prompt");
  await expect.poll(() => threadOf(page)).not.toBe(first);

  await prompt(page).fill("");
  const second = threadOf(page);
  // While a run goes on, a message waits for it in its own thread.
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  await ask(page, "who made you?");
  await expect.poll(() => threadOf(page)).not.toBe(second);
  await expect(answer(page)).toContainText("made by OpenAI");
  await expect(answer(page)).not.toContainText(/The (typed|saved) prompt/);
  expect(await sdk.assistants.get(id)).toMatchObject({ version: 1, context: HELD });
  const [run] = await sdk.runs.list(threadOf(page));
  expect(run?.metadata).toMatchObject({ roster_draft: true, roster_base_version: 1 });
});

test("Discard goes back to the version, and Undo brings the draft back", async ({ page, sdk }) => {
  const id = await make(sdk, HELD);
  await edit(page, id);
  await prompt(page).fill("Nearly lost");
  await panel(page).getByRole("button", { name: "Discard" }).click();
  await expect(page).not.toHaveURL(/draft=/);
  await expect(used(page)).toContainText("The saved prompt");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page).toHaveURL(/draft=/);
  await ask(page, "who made you?");
  await expect(answer(page)).toContainText("Nearly lost");
  await used(page).getByRole("button", { name: "Edit draft" }).click();
  await expect(prompt(page)).toHaveValue("Nearly lost");
});

test("a draft is saved as a new version, and its thread goes on", async ({ page, sdk }) => {
  const id = await make(sdk, HELD);
  await edit(page, id);
  await prompt(page).fill("To be saved");
  await ask(page, "who made you?");
  await expect(answer(page)).toContainText("To be saved");
  const thread = threadOf(page);
  await panel(page).getByRole("button", { name: "Save as new version…" }).click();
  await confirmSave(page, { note: "From the panel" });
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  await expect(page).not.toHaveURL(/draft=/);
  await expect(used(page)).toContainText("uses v2 exactly as saved");
  await ask(page, "again, who made you?");
  await expect(page.getByRole("log").getByRole("article", { name: "Assistant" })).toHaveCount(2);
  expect(threadOf(page)).toBe(thread);
  expect((await sdk.assistants.get(id)).context).toMatchObject({ system_prompt: "To be saved" });
});

test("text that cannot be read holds up run and save, and outlives the panel", async ({
  page,
  sdk,
}) => {
  const { assistant_id: id } = await sdk.assistants.create({ graphId: "agent", name: "Broken" });
  await edit(page, id);
  await panel(page).getByRole("radio", { name: "JSON" }).check();
  const json = panel(page).getByRole("textbox", { name: "Configuration as JSON" });
  await json.fill('{ "model_name": ');
  await expect(page.getByText(/nothing runs until you mend or discard it/)).toBeVisible();
  await ask(page, "who made you?");
  await expect(page.getByText(/holds text that cannot be read yet/)).toBeVisible();
  expect(threadOf(page)).toBe("");
  await panel(page).getByRole("button", { name: "Save as new version…" }).click();
  await expect(page.getByRole("dialog", { name: /^Save as version/ })).toHaveCount(0);

  const toggle = page.getByRole("button", { name: "Configuration used", exact: true });
  await toggle.click();
  await expect(json).toBeHidden();
  await toggle.click();
  await expect(json).toContainText('{ "model_name":');
  await page.getByRole("button", { name: "Use the active version" }).click();
  const question = page.getByRole("alertdialog", { name: "Discard your changes?" });
  await question.getByRole("button", { name: "Keep editing" }).click();
  await json.fill('{ "model_name": "anthropic" }');
  await ask(page, "who made you?");
  await expect(answer(page)).toContainText("made by Anthropic");
  expect((await sdk.assistants.get(id)).version).toBe(1);
});

test("Edit still has what was typed; no secret stays in the browser", async ({ page, sdk }) => {
  const { assistant_id: id } = await sdk.assistants.create({
    graphId: "research",
    name: "Secret",
    context: { api_key: "sk-held" },
    config: { configurable: { api_key: "sk-held" } },
  });
  await edit(page, id);
  await panel(page).getByRole("textbox", { name: "Research prompt" }).fill("Typed beside a secret");
  await expect.poll(() => stored(page)).toContain("Typed beside a secret");
  expect(await stored(page)).not.toContain("sk-held");
  await page.getByRole("link", { name: "Back to Edit" }).click();
  await page.getByRole("button", { name: "Continue draft" }).click();
  await expect(page.getByRole("textbox", { name: "Research prompt" })).toHaveValue(
    "Typed beside a secret",
  );
});

test("by keyboard and on a phone, both themes: axe finds nothing", async ({ page, sdk }) => {
  const id = await make(sdk, HELD);
  await edit(page, id);
  await prompt(page).focus();
  await page.keyboard.type("Typed. ");
  await expect(prompt(page)).toBeFocused();
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Show the configuration used" }).click();
  const sheet = page.getByRole("dialog", { name: "Edit configuration" });
  await expect(sheet.getByRole("textbox", { name: "System prompt" })).toHaveValue(/Typed\. /);
  await expectAccessibleInBothThemes(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await sheet.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page).toHaveURL(/draft=/);
});

function panel(page: Page) {
  return page.getByRole("complementary", { name: "Edit configuration" });
}

function used(page: Page) {
  return page.getByRole("complementary", { name: "Configuration used" });
}

function prompt(page: Page) {
  return panel(page).getByRole("textbox", { name: "System prompt" });
}

async function edit(page: Page, id: string): Promise<void> {
  await page.goto(`/local/assistants/${id}/studio`);
  // Only once the page is the browser's own does anybody hear a press.
  await expect(page.getByRole("button", { name: "Attach files" })).toBeEnabled();
  await used(page).getByRole("button", { name: "Edit configuration" }).click();
  await expect(
    panel(page).getByRole("heading", { name: "Configuration", exact: true }),
  ).toBeVisible();
}

async function make(sdk: Client, values: object): Promise<string> {
  const { assistant_id } = await sdk.assistants.create({
    graphId: "agent",
    name: "Panel",
    context: values,
    config: { configurable: { ...values } },
  });
  return assistant_id;
}

/** Everything that this browser keeps of the page. */
function stored(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}
