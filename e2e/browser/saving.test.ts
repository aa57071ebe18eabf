import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { confirmSave, ownMetadata, saveForm } from "./save";

const PROMPT = "Be short.\nBe honest.\nBe kind.\nEnd with a question.";

test.afterEach(({ sdk }) => deleteMade(sdk));

const name = (page: Page) => page.getByRole("textbox", { name: "Name", exact: true });
const prompt = (page: Page) => page.getByRole("textbox", { name: "Research prompt" });
const merging = (page: Page) =>
  page.getByRole("dialog", { name: "This assistant was changed meanwhile" });
const asking = (page: Page) => page.getByRole("dialog", { name: /^Save as version/ });
const saved = (page: Page, version: number) =>
  expect(page.getByText(`Saved as version ${version}, now active`)).toBeVisible();

async function made(sdk: Client): Promise<string> {
  const values = { system_prompt: PROMPT, model_name: "openai", api_key: "sk-base" };
  const { assistant_id } = await sdk.assistants.create({
    graphId: "research",
    name: "Saved",
    description: "As it was",
    context: values,
    config: { configurable: values },
    metadata: { team: "a" },
  });
  return assistant_id;
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/local/assistants/${id}/edit`);
  await expect(prompt(page)).toBeVisible();
}

/** What the server keeps of a save: who, why and by which one. */
async function stampsOf(sdk: Client, id: string) {
  const versions = await sdk.assistants.getVersions(id);
  return versions.map(({ metadata }) => [metadata?.roster_note, metadata?.roster_author]);
}

test("what is typed is compared with any version before it is saved", async ({ page, sdk }) => {
  const id = await made(sdk);
  const values = { model_name: "anthropic" };
  const second = { name: "Second", context: values, config: { configurable: values } };
  await sdk.assistants.update(id, second);
  await open(page, id);
  await name(page).fill("Third");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Save as version 3" });
  await expect(dialog).toContainText("1 change");
  await expect(dialog).toContainText(/Second\s*→ became Third/);
  await dialog.getByRole("combobox", { name: "Compare with" }).selectOption({ index: 1 });
  await expect(dialog).toContainText(/Saved\s*→ became Third/);
  await expect(dialog).toContainText("4 changes");
  await expect(dialog).not.toContainText("sk-base");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await saved(page, 3);
  expect((await sdk.assistants.get(id)).context).toEqual(values);
});

test("a save shows its changes, and keeps note and author with its own version alone", async ({
  page,
  sdk,
}) => {
  const id = await made(sdk);
  await open(page, id);
  await prompt(page).fill(PROMPT.replace("short", "very short"));
  await prompt(page).press("Control+Enter");
  const dialog = asking(page);
  await expect(dialog).toContainText("1 change");
  await expect(dialog.getByRole("insertion").first()).toContainText("very");
  await expect(dialog.getByRole("textbox", { name: "Note" })).toBeFocused();
  await page.keyboard.type("Shorter answers");
  await expect(dialog).toContainText("15 of 500");
  await dialog.getByRole("button", { name: "Add your name" }).click();
  await page.keyboard.type("Ada");
  await page.keyboard.press("Control+Enter");
  await saved(page, 2);
  await expect(prompt(page)).toBeFocused();
  expect(await stampsOf(sdk, id)).toEqual([
    ["Shorter answers", "Ada"],
    [undefined, undefined],
  ]);

  await page.getByText("Advanced").click();
  await expect(page.getByText("roster_note")).toHaveCount(0);
  await name(page).fill("Again");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toContainText("Saved as Ada");
  await expect(dialog.getByRole("textbox", { name: "Note" })).toHaveValue("");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await saved(page, 3);
  expect((await stampsOf(sdk, id))[0]).toEqual([null, "Ada"]);
  expect(ownMetadata((await sdk.assistants.get(id)).metadata)).toEqual({ team: "a" });
});

test("a save that changes nothing says so, and makes a version only on purpose", async ({
  page,
  sdk,
}) => {
  const id = await made(sdk);
  await open(page, id);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Nothing has changed" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  expect(await sdk.assistants.getVersions(id)).toHaveLength(1);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.getByRole("textbox", { name: "Note" }).fill("Reviewed");
  await dialog.getByRole("button", { name: "Save anyway as version 2" }).click();
  await saved(page, 2);
  expect((await stampsOf(sdk, id))[0]?.[0]).toBe("Reviewed");
});

test("two people who edit at once both keep their changes", async ({ page, sdk, browser }) => {
  const id = await made(sdk);
  await open(page, id);
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const other = await context.newPage();
  await open(other, id);
  await other.getByRole("textbox", { name: "Description" }).fill("Theirs");
  await prompt(other).fill(PROMPT.replace("Be short.", "Be brief."));
  await name(other).fill("Their name");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await asking(other).getByRole("button", { name: "Add your name" }).click();
  await other.keyboard.type("Grace");
  await asking(other).getByRole("button", { name: "Save", exact: true }).click();
  await saved(other, 2);
  await context.close();

  await prompt(page).fill(PROMPT.replace("a question", "a joke"));
  await name(page).fill("My name");
  await saveForm(page, { note: "Both" });
  await expect(merging(page)).toContainText("Version 2 is active now");
  const row = (label: string) => merging(page).getByRole("group", { name: label });
  await expect(row("Description")).toContainText("Grace changed it");
  await expect(row("Description").getByRole("radio", { name: "Theirs" })).toBeChecked();
  await expect(
    row("Research prompt").getByRole("textbox", { name: "Research prompt, put together" }),
  ).toHaveValue("Be brief.\nBe honest.\nBe kind.\nEnd with a joke.");
  await expect(row("Name").getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(merging(page)).toContainText("1 choice to make");
  await expectAccessibleInBothThemes(page);
  await merging(page).getByRole("button", { name: "Continue" }).click();
  await expect(row("Name").getByRole("radio", { name: "Theirs" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(row("Name").getByRole("radio", { name: "Mine" })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(asking(page).getByRole("textbox", { name: "Note" })).toHaveValue("Both");
  await confirmSave(page);
  await saved(page, 3);
  const after = await sdk.assistants.get(id);
  expect([after.name, after.description, ownMetadata(after.metadata)]).toEqual([
    "My name",
    "Theirs",
    { team: "a" },
  ]);
  expect(after.context).toEqual({
    system_prompt: "Be brief.\nBe honest.\nBe kind.\nEnd with a joke.",
    model_name: "openai",
    api_key: "sk-base",
  });
});

test("a secret that both changed is chosen without being shown", async ({ page, sdk }) => {
  const id = await made(sdk);
  await open(page, id);
  await page.getByRole("button", { name: "Show the secret" }).click();
  await page.getByRole("textbox", { name: "api_key" }).fill('"sk-mine"');
  const theirs = { system_prompt: PROMPT, model_name: "openai", api_key: "sk-theirs" };
  await sdk.assistants.update(id, { context: theirs, config: { configurable: theirs } });
  await saveForm(page);
  await expect(merging(page)).toContainText("Changed, not shown");
  await expect(merging(page)).not.toContainText(/sk-(base|mine|theirs)/);
  await merging(page).getByRole("radio", { name: "Mine" }).check();
  await merging(page).getByRole("button", { name: "Continue" }).click();
  await confirmSave(page);
  await saved(page, 3);
  expect((await sdk.assistants.get(id)).context).toMatchObject({ api_key: "sk-mine" });
});

test("a version that was made meanwhile and is not active is told before saving", async ({
  page,
  sdk,
}) => {
  const id = await made(sdk);
  const listed = page.waitForResponse((response) => response.url().endsWith("/versions"));
  await open(page, id);
  await listed;
  await name(page).fill("Mine");
  await sdk.assistants.update(id, { name: "Tried" });
  const values = { system_prompt: PROMPT, model_name: "openai", api_key: "sk-base" };
  await sdk.assistants.setLatest(id, 1);
  expect(await sdk.assistants.get(id)).toMatchObject({ version: 1, context: values });
  await saveForm(page);
  await expect(merging(page)).toContainText("Version 2 was saved meanwhile");
  await merging(page).getByRole("button", { name: "Continue" }).click();
  await confirmSave(page);
  await saved(page, 3);
  expect((await sdk.assistants.get(id)).name).toBe("Mine");
});

test("a save whose answer is a 504 after the work makes one version, and is said to be saved", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  guard.allow(/50\d \(/);
  const id = await made(sdk);
  await page.goto(`${url}/${id}/edit`);
  await name(page).fill("Once");
  gateway.setFault({ method: "PATCH", times: 1, answer: { status: 504, body: "" } });
  await saveForm(page, { note: "Sent once" });
  await saved(page, 2);
  expect(await stampsOf(sdk, id)).toHaveLength(2);
  expect((await stampsOf(sdk, id))[0]?.[0]).toBe("Sent once");
  expect(gateway.requests.filter(({ method }) => method === "PATCH")).toHaveLength(1);
});

test("the dialogs fit a phone in both themes, and are used by keyboard alone", async ({
  page,
  sdk,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const id = await made(sdk);
  await open(page, id);
  await name(page).fill("n".repeat(200));
  await name(page).press("Control+Enter");
  await expect(asking(page)).toContainText("1 change");
  await expectAccessibleInBothThemes(page);
  const overflows = () =>
    page.evaluate(() => {
      const dialog = document.querySelector("dialog[open]");
      return dialog !== null && dialog.scrollWidth > dialog.clientWidth;
    });
  expect(await overflows()).toBe(false);
  await page.keyboard.press("Escape");
  await expect(name(page)).toBeFocused();
  await sdk.assistants.update(id, { name: "t".repeat(200) });
  await name(page).press("Control+Enter");
  await page.keyboard.press("Control+Enter");
  await expect(merging(page)).toBeVisible();
  await expectAccessible(page);
  expect(await overflows()).toBe(false);
});
