import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { confirmSave } from "./save";
import { threadOf } from "./studio-page";

test.afterEach(({ sdk }) => deleteMade(sdk));

const HELD = { author: "The saved author", audience: "engineers", number_sections: true };

test("a field edited at its node runs at once, and nothing is saved", async ({ page, sdk }) => {
  const id = await make(sdk, "report", HELD);
  await edit(page, id, "write");
  await expect(form(page).getByLabel("Audience")).toBeVisible();
  await expect(form(page).getByLabel("Number the sections")).toBeHidden();
  await author(page).fill("The typed author");
  await expect(page).toHaveURL(/draft=/);
  await expect(used(page)).toContainText("The typed author");

  await run(page);
  await expect.poll(() => summary(page, sdk)).toContain("The typed author finds, for engineers");
  expect(await sdk.assistants.get(id)).toMatchObject({ version: 1, context: HELD });
  const [made] = await sdk.runs.list(threadOf(page));
  expect(made?.metadata).toMatchObject({ roster_draft: true, roster_base_version: 1 });
});

test("the node and the whole configuration are one form", async ({ page, sdk }) => {
  const id = await make(sdk, "report", HELD);
  await edit(page, id, "write");
  await author(page).fill("Typed at the node");
  await expect(used(page)).toContainText(
    "You are editing the fields that write uses, at the node.",
  );
  await at(page, "write").getByRole("button", { name: "All fields" }).click();
  const whole = page.getByRole("complementary", { name: "Edit configuration" });
  await expect(whole.getByLabel("Author")).toHaveValue("Typed at the node");
  await whole.getByLabel("Number the sections").click();
  await whole.getByLabel("Author").fill("Typed in the panel");
  await expect(at(page, "write")).toContainText("Typed in the panel");
  await expect(author(page)).toBeHidden();

  await at(page, "write").getByRole("button", { name: "Edit here" }).click();
  await expect(author(page)).toHaveValue("Typed in the panel");
  await expect(whole).toBeHidden();
  await page.getByRole("button", { name: "Close the node" }).click();
  await expect(whole.getByLabel("Author")).toHaveValue("Typed in the panel");
  await expect(whole.getByLabel("Number the sections")).not.toBeChecked();
});

test("what is edited at the node is saved as a new version", async ({ page, sdk }) => {
  const id = await make(sdk, "report", HELD);
  await edit(page, id, "write");
  await author(page).fill("To be saved");
  await form(page).getByRole("button", { name: "Save as new version…" }).click();
  await confirmSave(page, { note: "At the node" });
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  await expect(page).not.toHaveURL(/draft=/);
  await expect(at(page, "write")).toContainText("To be saved");
  expect(await sdk.assistants.get(id)).toMatchObject({
    version: 2,
    context: { ...HELD, author: "To be saved" },
  });
  await page.goto(`/local/assistants/${id}/versions`);
  await expect(page.getByRole("switch", { name: /version 2/i })).toBeChecked();
});

test("Discard brings the version back, and Undo the draft", async ({ page, sdk }) => {
  const id = await make(sdk, "report", HELD);
  await edit(page, id, "write");
  await author(page).fill("Nearly lost");
  await form(page).getByRole("button", { name: "Discard" }).click();
  await expect(page).not.toHaveURL(/draft=/);
  await expect(at(page, "write")).toContainText("The saved author");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(at(page, "write")).toContainText("Nearly lost");
  await at(page, "write").getByRole("button", { name: "Edit here" }).click();
  await expect(author(page)).toHaveValue("Nearly lost");
});

test("a reload keeps the node and the draft; looking leaves none", async ({ page, sdk }) => {
  const id = await make(sdk, "report", HELD);
  await edit(page, id, "write");
  await page.getByRole("button", { name: "Close the node" }).click();
  await expect(page.getByRole("complementary", { name: "Edit configuration" })).toBeHidden();
  await expect(page).not.toHaveURL(/draft=/);
  await choose(page, "write");
  await at(page, "write").getByRole("button", { name: "Edit here" }).click();
  await author(page).fill("Kept over the reload");
  await expect(used(page)).toContainText("Kept over the reload");
  await page.reload();
  await expect(at(page, "write")).toContainText("Kept over the reload");
  await run(page);
  await expect.poll(() => summary(page, sdk)).toContain("Kept over the reload finds");
});

test("a mistake in a field of another node is led to, and nothing is saved", async ({
  page,
  sdk,
}) => {
  const id = await make(sdk, "research", { model_name: "openai" });
  await page.goto(`/local/assistants/${id}/studio?mode=graph`);
  await choose(page, "present");
  await expect(at(page, "present")).toContainText("The schema names no fields for this node.");
  await at(page, "present").getByRole("button", { name: "All fields" }).click();
  const whole = page.getByRole("complementary", { name: "Edit configuration" });
  const temperature = whole.getByRole("spinbutton", { name: "Temperature" });
  await temperature.fill("7");
  await choose(page, "review");
  await at(page, "review").getByRole("button", { name: "Edit here" }).click();
  await expect(whole).toBeHidden();
  await form(page).getByRole("button", { name: "Save as new version…" }).click();
  await expect(temperature).toBeFocused();
  await expect(temperature).toHaveValue("7");
  expect((await sdk.assistants.get(id)).version).toBe(1);
});

test("by keyboard and on a phone, both themes: axe finds nothing", async ({ page, sdk }) => {
  const id = await make(sdk, "report", HELD);
  await page.goto(`/local/assistants/${id}/studio`);
  await node(page, "write").focus();
  await page.keyboard.press("Enter");
  await at(page, "write").getByRole("button", { name: "Edit here" }).focus();
  await page.keyboard.press("Enter");
  await expect(author(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(form(page).getByRole("button", { name: "All fields" })).toBeFocused();
  await author(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("By keyboard");
  await expect(author(page)).toBeFocused();
  await expectAccessibleInBothThemes(page);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(author(page)).toHaveValue("By keyboard");
  await expectAccessibleInBothThemes(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await at(page, "write").getByRole("button", { name: "All fields" }).click();
  const sheet = page.getByRole("dialog", { name: "Edit configuration" });
  await expect(sheet.getByLabel("Author")).toHaveValue("By keyboard");
  await expect(sheet.getByLabel("Number the sections")).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

/** What is said of a node's configuration in its panel. */
function at(page: Page, name: string) {
  return page.getByRole("region", { name: `Configuration that ${name} uses` });
}

function form(page: Page) {
  return page.getByRole("region", { name: /^Configuration that/ }).locator("form");
}

function author(page: Page) {
  return form(page).getByRole("textbox", { name: "Author" });
}

function used(page: Page) {
  return page.getByRole("complementary", { name: "Configuration used" });
}

function node(page: Page, name: string) {
  return page
    .getByRole("region", { name: /^Drawing of/ })
    .getByRole("button", { name: new RegExp(`^${name}\\b`) });
}

async function choose(page: Page, name: string): Promise<void> {
  await node(page, name).click();
  await expect(page.getByRole("complementary", { name: `Node ${name}` })).toBeVisible();
}

async function edit(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`/local/assistants/${id}/studio`);
  await choose(page, name);
  await at(page, name).getByRole("button", { name: "Edit here" }).click();
  await expect(author(page)).toBeVisible();
}

async function run(page: Page): Promise<void> {
  await page.getByLabel("Topic").fill("Tides");
  await page.getByLabel("Topic").press("Enter");
}

/** What the server holds of the run's answer. */
async function summary(page: Page, sdk: Client): Promise<string> {
  const thread = threadOf(page);
  if (thread === "") return "";
  const { values } = await sdk.threads.getState<{ summary?: string }>(thread);
  return values.summary ?? "";
}

async function make(sdk: Client, graphId: string, values: object): Promise<string> {
  const { assistant_id } = await sdk.assistants.create({
    graphId,
    name: "At the node",
    context: values,
    config: { configurable: { ...values } },
  });
  return assistant_id;
}
