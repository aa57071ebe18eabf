import { deleteMade } from "./delete-made";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";

test.afterEach(({ sdk }) => deleteMade(sdk));

const KEY = "sk-not-in-any-program";

test("Code gives programs for what is on screen, with its ids and without its secrets", async ({
  page,
  sdk,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const values = { system_prompt: "Say “hi”.", api_key: KEY };
  const { assistant_id: id } = await sdk.assistants.create({
    graphId: "research",
    name: "Coded",
    context: values,
    config: { configurable: values },
  });
  await sdk.assistants.update(id, { context: {}, config: { configurable: {} } });
  await page.goto(`/local/assistants/${id}/studio?version=1`);
  await page.getByRole("button", { name: "Code", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Code" });
  const run = sheet.getByRole("region", { name: "code: Run and stream" });
  await expect(run).toContainText("from langgraph_sdk import get_sync_client");
  await expect(run).toContainText(/http:\/\/127\.0\.0\.1:\d+/);
  await expect(run).toContainText("Say “hi”.");
  await expect(sheet.getByText(/exactly v1 runs/)).toBeVisible();
  await expect(sheet.getByText("Makes v1 the active version.")).toBeVisible();
  await expect(sheet.getByText(/put them in place of <api_key>/)).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await page.keyboard.press("Tab");
  await sheet.getByRole("radio", { name: "cURL" }).check();
  await expect(sheet.getByRole("region", { name: "code: Update" })).toContainText(
    `/assistants/${id}`,
  );
  await expect(sheet).not.toContainText(KEY);
  await sheet.getByRole("button", { name: "Copy code: Set the active version" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`/assistants/${id}/latest`);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Code", exact: true })).toBeFocused();
});

test("on a phone the programs stay inside the page", async ({ page, sdk }) => {
  const { assistant_id: id } = await sdk.assistants.create({ graphId: "agent", name: "Small" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/local/assistants/${id}/studio`);
  await page.getByRole("button", { name: "Code", exact: true }).click();
  await expect(page.getByRole("region", { name: "code: Create" })).toContainText('"agent"');
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
