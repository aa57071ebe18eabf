import type { Client } from "@langchain/langgraph-sdk";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, test } from "./fixtures";
import { confirmSave, ownMetadata, saveForm } from "./save";

type Page = Parameters<typeof expectAccessible>[0];

const DRIFTED = {
  temperature: 9,
  model_name: "gone",
  legacy: { a: [1] },
  output_format: { style: "bullets", columns: 2 },
};

test.beforeAll(({ sdk }) => deleteMade(sdk));
test.afterEach(({ sdk }) => deleteMade(sdk));

test("Edit says at once which stored values no longer fit, and leads to each", async ({
  page,
  sdk,
}) => {
  // Tall, so that nothing is half under the bar with the buttons while axe looks.
  await page.setViewportSize({ width: 1440, height: 2400 });
  const { assistant_id } = await research(sdk, "Drifted", DRIFTED);
  await openEdit(page, assistant_id);
  const notice = page.getByRole("region", { name: /saved for another schema/ });
  await expect(notice).toContainText("4 values no longer fit");
  await expect(notice).toContainText("“legacy” is not in the schema.");
  await expect(notice).toContainText("“columns” in Output format is not in the schema.");
  await expect(page.getByText("The saved value does not fit: Temperature must")).toBeVisible();
  await expect(page.getByText("No changes to save")).toBeVisible();
  await expectAccessible(page);

  const temperature = page.getByRole("spinbutton", { name: "Temperature" });
  await notice.getByRole("button", { name: /Temperature must/ }).click();
  await expect(temperature).toBeFocused();
  await temperature.fill("1");
  await expect(notice).toContainText("3 values no longer fit");
  await notice.getByRole("button", { name: /legacy/ }).click();
  await expect(page.getByRole("textbox", { name: "legacy" })).toBeFocused();

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Save anyway" }).click();
  await confirmSave(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  await expect(notice).toContainText("3 values no longer fit");
  const { context } = await sdk.assistants.get(assistant_id);
  expect(context).toEqual({ ...DRIFTED, temperature: 1 });
});

test("nothing is said of values that fit, nor of an empty new form", async ({ page, sdk }) => {
  const { assistant_id } = await research(sdk, "Sound", { temperature: 1 });
  await openEdit(page, assistant_id);
  await expect(page.getByRole("textbox", { name: "Research prompt" })).toBeVisible();
  await expect(page.getByText(/no longer fit|another schema/)).toHaveCount(0);
  await page.goto("/local/assistants/new?graph=research");
  await expect(page.getByRole("textbox", { name: "Research prompt" })).toBeVisible();
  await expect(page.getByText(/no longer fit|another schema/)).toHaveCount(0);
});

test("the table marks what drifted when asked to, with one request for each graph", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/404 \(Not Found\)/);
  const { assistant_id } = await research(sdk, "Drifted", DRIFTED);
  await research(sdk, "Drifted twin", { temperature: 9 });
  await research(sdk, "Sound", { temperature: 1 });
  await sdk.assistants.create({ graphId: "nowhere", name: "Graph is gone" });
  let open = 0;
  const asked: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/schemas$/, async (route) => {
    asked.push(route.request().url());
    open += 1;
    expect(open, "schemas read at the same time").toBe(1);
    await released;
    const response = await route.fetch();
    open -= 1;
    await route.fulfill({ response });
  });

  await page.goto("/local/assistants");
  await expect(row(page, "Sound")).toBeVisible();
  const check = page.getByRole("switch", { name: "Check schema fit" });
  await expect(check).not.toBeChecked();
  expect(asked).toEqual([]);

  await check.click();
  await expect(page).toHaveURL(/fit=check/);
  await expect(row(page, "Sound").getByText("checking…")).toBeVisible();
  await expect(page.getByText("Checking 8…")).toBeVisible();
  release();
  await expect(row(page, "Drifted twin").getByText("1 value no longer fits")).toBeVisible();
  const badge = row(page, /^Drifted(?! twin)/).getByRole("link", {
    name: "4 values no longer fit",
  });
  await expect(badge).toHaveAccessibleDescription(/Temperature must be at most 2.*legacy/);
  await expect(row(page, "Graph is gone").getByRole("button", { name: /^unknown/ })).toBeVisible();
  await expect(row(page, "Sound").getByText(/fit|unknown|checking/)).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "on this page" })).toHaveText(
    "2 of 8 on this page do not fit the schema of their graphs. 1 could not be checked.",
  );
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).toHaveLength(5);
  await expectAccessible(page);

  await page.getByRole("switch", { name: "Only what does not fit" }).click();
  await expect(page).toHaveURL(/fit=misfits/);
  await expect(page.getByText("6 that fit or could not be checked are left out.")).toBeVisible();
  await expect(row(page, "Drifted twin")).toBeVisible();
  await expect(row(page, "Sound")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(row(page, "Sound")).toBeVisible();

  await page.reload();
  await expect(badge).toBeVisible();
  await badge.click();
  await expect(page).toHaveURL(new RegExp(`${assistant_id}/edit`));
  await expect(page.getByRole("region", { name: /saved for another schema/ })).toBeVisible();
});

test("metadata rows keep what is a string a string, and the server's own keys", async ({
  page,
  sdk,
}) => {
  const metadata = { count: "5", limit: 5, nested: { x: 1 }, langgraph_made: true, old: "gone" };
  const { assistant_id } = await sdk.assistants.create({
    graphId: "research",
    name: "Tagged",
    metadata,
  });
  await openEdit(page, assistant_id);
  await page.getByText("Advanced").click();
  const rows = page.getByRole("group", { name: "Metadata", exact: true });
  await expect(rows.getByLabel("Kind of “count”")).toHaveValue("text");
  await expect(rows.getByLabel("Kind of “limit”")).toHaveValue("json");
  await expect(page.getByText("Written by the server")).toBeVisible();
  await expect(page.getByText("langgraph_made")).toBeVisible();
  // All in sight: the bar at the foot of the window lies over nothing that could be pressed.
  await page.setViewportSize({ width: 1280, height: 3000 });
  await expectAccessible(page);

  await rows.getByRole("textbox", { name: "Value of “count”" }).fill("6");
  await rows.getByRole("button", { name: "Remove “old”" }).click();
  await rows.getByRole("button", { name: "Add key" }).click();
  await expect(rows.getByRole("textbox", { name: "Key 4" })).toBeFocused();
  await page.keyboard.type("owner");
  await rows.getByRole("textbox", { name: "Value of “owner”" }).fill("true");
  await saveForm(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  const saved = await sdk.assistants.get(assistant_id);
  expect(ownMetadata(saved.metadata)).toEqual({
    count: "6",
    limit: 5,
    nested: { x: 1 },
    langgraph_made: true,
    old: null,
    owner: "true",
  });

  await rows.getByLabel("Kind of “owner”").selectOption("json");
  await page.getByRole("textbox", { name: "Name", exact: true }).press("Control+Enter");
  await confirmSave(page);
  await expect(page.getByText("Saved as version 3, now active")).toBeVisible();
  expect((await sdk.assistants.get(assistant_id)).metadata).toMatchObject({ owner: true });
});

test("a long form is searched by “/”, and what is hidden is saved and found again", async ({
  page,
  sdk,
}) => {
  const { assistant_id } = await research(sdk, "Long", { audience: "all", temperature: 9 });
  await openEdit(page, assistant_id);
  const prompt = page.getByRole("textbox", { name: "Research prompt" });
  const style = page.getByRole("radiogroup", { name: "Style" });
  const search = page.getByRole("searchbox", { name: "Find a field" });
  await expect(search).toBeVisible();
  await page.getByRole("heading", { name: "Configuration" }).click();
  await page.keyboard.press("/");
  await expect(search).toBeFocused();

  await search.fill("style");
  await expect(style).toBeVisible();
  await expect(prompt).toBeHidden();
  await expect(page.getByText("1 of 13 fields")).toBeVisible();
  await search.press("Enter");
  await expect(page.getByText("No changes to save")).toBeVisible();
  await style.getByRole("radio", { name: "table" }).check();
  await search.fill("no field is called so");
  await expect(page.getByText("No field matches")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(search).toHaveValue("");
  await expect(page.getByRole("spinbutton", { name: "Temperature" })).toBeFocused();
  await page.getByRole("button", { name: "Save anyway" }).click();
  await confirmSave(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  expect((await sdk.assistants.get(assistant_id)).context).toEqual({
    audience: "all",
    temperature: 9,
    output_format: { style: "table" },
  });

  await page.getByRole("switch", { name: "Changed only" }).click();
  await expect(page.getByText("3 of 13 fields, set to something else")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Audience" })).toBeVisible();
  await expect(prompt).toBeHidden();
});

function research(sdk: Client, name: string, context: object) {
  return sdk.assistants.create({ graphId: "research", name, context });
}

async function openEdit(page: Page, assistantId: string) {
  await page.goto(`/local/assistants/${assistantId}/edit`);
}

function row(page: Page, name: string | RegExp) {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
}
