import type { Client } from "@langchain/langgraph-sdk";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { confirmSave, saveForm } from "./save";

type Page = Parameters<typeof expectAccessible>[0];

type Values = { [key: string]: unknown };

const VALUES = { model_name: "openai", temperature: 0.5, legacy: { a: [1] } };

test.afterEach(({ sdk }) => deleteMade(sdk));

test("form and JSON are two views of one value, and what the form does not know is kept", async ({
  page,
  sdk,
}) => {
  const { assistant_id } = await open(page, sdk);
  await page.getByRole("radio", { name: "JSON" }).check();
  await expect(page).toHaveURL(/view=json/);
  expect(JSON.parse(await text(page))).toEqual(VALUES);
  await expect(page.getByText("No changes to save")).toBeVisible();
  await editor(page).fill(JSON.stringify({ ...VALUES, temperature: 1.5, more: null }));
  await page.getByRole("radio", { name: "Form" }).check();
  await expect(temperature(page)).toHaveValue("1.5");
  await expect(page.getByRole("textbox", { name: "legacy" })).toHaveValue(/"a"/);
  await page.getByRole("textbox", { name: "Research prompt" }).fill("In the form");
  await page.getByRole("radio", { name: "JSON" }).check();
  const values = { ...VALUES, temperature: 1.5, more: null, system_prompt: "In the form" };
  expect(JSON.parse(await text(page))).toEqual(values);
  await editor(page).press("Control+Enter");
  await confirmSave(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  expect((await sdk.assistants.get(assistant_id)).context).toEqual(values);
  await page.reload();
  await expect(editor(page)).toContainText("In the form");
});

test("text that cannot be read stays, is not saved and outlives a reload", async ({
  page,
  sdk,
}) => {
  page.on("dialog", (dialog) => dialog.accept());
  const { assistant_id } = await open(page, sdk, "?view=json");
  await expect(editor(page)).toContainText("legacy");
  await editor(page).fill('{"temperature": 1, "temperature": 2}');
  await expect(page.getByRole("button", { name: /“temperature” is there twice/ })).toBeVisible();
  await name(page).focus();
  await save(page).click();
  await expect(editor(page)).toBeFocused();
  await editor(page).fill('{"temperature": 1,}');
  await page
    .getByRole("button", { name: "Line 1: Nothing follows this comma: remove it." })
    .click();
  await expect(editor(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(",");
  await page.getByRole("radio", { name: "Form" }).click();
  await expect(page.getByRole("alert").getByText("cannot be shown as a form")).toBeVisible();
  await expect(page.getByRole("radio", { name: "JSON" })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toHaveText('{"temperature": 1,}');
  await expect.poll(() => drafts(page)).toContain("temperature");

  await page.goto(`/local/assistants/${assistant_id}/edit`);
  await expect(temperature(page)).toHaveValue("0.5");
  await page.getByRole("button", { name: "Continue draft" }).click();
  await expect(editor(page)).toHaveText('{"temperature": 1,}');
  await page.getByRole("radio", { name: "Form" }).click();
  await page.getByRole("button", { name: "Discard the text and go back to the form" }).click();
  await expect(temperature(page)).toHaveValue("0.5");
  await expect(page.getByRole("radio", { name: "Form" })).toBeFocused();
  await expect(page.getByText("No changes to save")).toBeVisible();
  expect((await sdk.assistants.get(assistant_id)).version).toBe(1);
});

test("Format lays the text out, Tab leaves it, undo brings it back", async ({ page, sdk }) => {
  await open(page, sdk, "?view=json");
  await expect(editor(page)).toContainText("legacy");
  await editor(page).fill('{"temperature":1,"legacy":[]}');
  await page.getByRole("button", { name: "Format" }).click();
  expect(await text(page)).toBe('{\n  "temperature": 1,\n  "legacy": []\n}');
  await editor(page).press("Control+z");
  expect(await text(page)).toBe('{"temperature":1,"legacy":[]}');
  await editor(page).press("Tab");
  await expect(editor(page)).not.toBeFocused();
  await editor(page).press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Format" })).toBeFocused();
});

test("secrets are hidden until asked for, and saved as they were", async ({ page, sdk }) => {
  page.on("dialog", (dialog) => dialog.accept());
  const values = { api_key: "k3y", servers: [{ url: "a", token: "t0p" }, { url: "b" }] };
  const { assistant_id } = await open(page, sdk, "?view=json", values);
  await expect(editor(page)).toContainText("servers");
  expect(await page.locator("main").textContent()).not.toMatch(/k3y|t0p/);
  await expect(page.getByText("Secrets are hidden")).toBeVisible();
  const [first, second] = JSON.parse(await text(page)).servers;
  const { api_key } = JSON.parse(await text(page));
  await editor(page).fill(JSON.stringify({ api_key, servers: [second, first] }));
  await saveForm(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  expect((await sdk.assistants.get(assistant_id)).context).toEqual({
    api_key: "k3y",
    servers: [{ url: "b" }, { url: "a", token: "t0p" }],
  });
  await page.getByRole("button", { name: "Show secrets" }).click();
  await expect(editor(page)).toContainText("t0p");
  await editor(page).fill('{"api_key": "k3y",');
  await expect(page.getByText("No draft of it is kept, as it may hold secrets")).toBeVisible();
  await expect.poll(() => drafts(page)).toContain("roster:concealed");
  expect(await drafts(page)).not.toContain("k3y");
});

test("what does not fit is marked, led to, and saved only on purpose", async ({ page, sdk }) => {
  const { assistant_id } = await open(page, sdk, "?view=json", { temperature: 9, model_name: "x" });
  const marked = page.locator(".cm-lintRange-warning");
  await expect(marked).toHaveText(["9", '"x"']);
  await name(page).fill("Misfit");
  await save(page).click();
  await expect(page.getByText("2 values need a look")).toBeVisible();
  await page.getByRole("button", { name: /^Temperature must/ }).click();
  await expect(editor(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("9");
  await page.getByRole("button", { name: "Save anyway" }).click();
  await confirmSave(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  expect((await sdk.assistants.get(assistant_id)).context).toMatchObject({ temperature: 9 });
});

test("where the schema cannot be had, JSON takes the form's place with the reason", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/500 \(Internal Server Error\)/);
  await page.route("**/schemas", (route) => route.fulfill({ status: 500, json: { detail: "no" } }));
  await open(page, sdk);
  await expect(page.getByText("The graph's schema could not be read")).toBeVisible();
  await expect(editor(page)).toContainText("legacy");
  await expect(page.getByRole("radio", { name: "Form" })).toHaveCount(0);
});

test("where the editor's code cannot be had, a plain text area does", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/ERR_FAILED|Failed to load|ChunkLoadError/);
  await open(page, sdk);
  await expect(temperature(page)).toBeVisible();
  let stopped = 0;
  await page.route("**/_next/static/chunks/**", async (route) => {
    const answer = await route.fetch();
    const isEditor = (await answer.text()).includes("cm-content");
    if (isEditor) stopped++;
    return isEditor ? route.abort() : route.fulfill({ response: answer });
  });
  await page.getByRole("radio", { name: "JSON" }).check();
  await expect(editor(page)).toHaveValue(/"legacy"/);
  expect(stopped).toBeGreaterThan(0);
  await editor(page).fill('{"temperature": 1}');
  await page.getByRole("radio", { name: "Form" }).check();
  await expect(temperature(page)).toHaveValue("1");
});

test("wide and phone, both themes: axe finds nothing, nothing scrolls sideways", async ({
  page,
  sdk,
}) => {
  const long = { system_prompt: "word ".repeat(4_000), api_key: "k", temperature: 9 };
  await open(page, sdk, "?view=json", { ...VALUES, ...long, flag: true, none: null });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(editor(page)).toContainText("word");
    await expect(page.getByText("Line 3: Temperature must be at most 2.")).toBeVisible();
    await expectAccessibleInBothThemes(page);
    const { scrollWidth, height } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      height: document.querySelector(".cm-editor")?.clientHeight ?? 0,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(width);
    expect(height).toBeLessThanOrEqual(480);
  }
});

async function open(page: Page, sdk: Client, search = "", values: Values = VALUES) {
  const made = await sdk.assistants.create({
    graphId: "research",
    name: "Two views",
    config: { configurable: values },
    context: values,
  });
  await page.goto(`/local/assistants/${made.assistant_id}/edit${search}`);
  return made;
}

function editor(page: Page) {
  return page.getByRole("textbox", { name: "Configuration as JSON" });
}

/** The whole text, line by line, as the editor holds it for short texts. */
async function text(page: Page): Promise<string> {
  await expect(editor(page)).toBeVisible();
  return (await page.locator(".cm-line").allTextContents()).join("\n");
}

function name(page: Page) {
  return page.getByRole("textbox", { name: "Name", exact: true });
}

function save(page: Page) {
  return page.getByRole("button", { name: "Save", exact: true });
}

/** Everything that is kept of forms in this browser. */
function drafts(page: Page): Promise<string> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes("draft"))
      .map(([, value]) => value)
      .join(),
  );
}

function temperature(page: Page) {
  return page.getByRole("spinbutton", { name: "Temperature" });
}
