import { deleteMade } from "./delete-made";
import { expect, expectAccessible, test } from "./fixtures";
import { confirmSave, saveForm } from "./save";

type Page = Parameters<typeof expectAccessible>[0];

test.afterEach(({ sdk }) => deleteMade(sdk));

test("a link and Back ask before what was typed is left", async ({ page }) => {
  await page.goto("/local/assistants");
  await page.getByRole("link", { name: "+ New assistant" }).click();
  await name(page).click();
  await page.keyboard.type("unsaved");
  const dialog = page.getByRole("alertdialog");

  await page.getByRole("link", { name: "Cancel" }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  await expect(name(page)).toHaveValue("unsaved");

  await page.evaluate(() => history.back());
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  await expect(name(page)).toHaveValue("unsaved");
  await expect(page).toHaveURL(/\/new/);

  await page.evaluate(() => history.back());
  await dialog.getByRole("button", { name: "Discard changes" }).click();
  await expect(page.getByRole("heading", { name: "Assistants", level: 1 })).toBeVisible();
  expect(await drafts(page)).toBe("");
  await page.goForward();
  await expect(name(page)).toHaveValue("");
  await expect(page.getByRole("region", { name: "Draft" })).toHaveCount(0);
});

test("the browser asks before a reload only where something was typed", async ({ page }) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await page.goto("/local/assistants/new?graph=agent");
  await name(page).click();
  await page.reload();
  expect(asked).toEqual([]);
  await name(page).click();
  await page.keyboard.type("typed");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
});

test("a draft survives a reload, with its graph and id and without secrets", async ({
  page,
  sdk,
}) => {
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto("/local/assistants/new?graph=research");
  await name(page).fill("Drafted");
  await page.getByRole("textbox", { name: "Research prompt" }).fill("typed");
  await page.getByText("Advanced").click();
  await page
    .getByRole("group", { name: "Show metadata as" })
    .getByRole("radio", { name: "JSON" })
    .check();
  await page.getByRole("textbox", { name: "Metadata" }).fill('{"api_key":"s3cret","team":"x"}');
  await expect.poll(() => drafts(page)).toContain("team");
  expect(await drafts(page)).not.toContain("s3cret");

  await page.goto("/local/assistants/new");
  const offer = page.getByRole("region", { name: "Draft" });
  await expect(offer).toContainText("Secrets are not kept");
  await expectAccessible(page);
  await offer.getByRole("button", { name: "Continue draft" }).click();
  await expect(name(page)).toHaveValue("Drafted");
  await expect(page.getByRole("textbox", { name: "Research prompt" })).toHaveValue("typed");
  await page.getByRole("button", { name: "Create assistant" }).click();
  await expect(page).toHaveURL(/\/studio$/);
  const [made] = await sdk.assistants.search({ name: "Drafted" });
  expect(made?.metadata).toEqual({ team: "x" });
  expect(await drafts(page)).toBe("");
});

test("a draft from an older version says so, and saving it asks", async ({ page, sdk }) => {
  page.on("dialog", (dialog) => dialog.accept());
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name: "Old draft" });
  await page.goto(`/local/assistants/${assistant_id}/edit`);
  await name(page).fill("From version 1");
  await expect.poll(() => drafts(page)).toContain("From version 1");
  await page.goto("/local/assistants");
  await sdk.assistants.update(assistant_id, { description: "Version 2" });
  await page.goto(`/local/assistants/${assistant_id}/edit`);
  const offer = page.getByRole("region", { name: "Draft" });
  await expect(offer).toContainText(/Continue your draft from \d\d:\d\d, based on v1/);
  await offer.getByRole("button", { name: "Continue draft" }).click();
  await saveForm(page);
  const dialog = page.getByRole("dialog", { name: "This assistant was changed meanwhile" });
  await expect(dialog).toContainText("You started from version 1");
  await dialog.getByRole("button", { name: "Continue" }).click();
  await confirmSave(page);
  await expect(page.getByText("Saved as version 3, now active")).toBeVisible();
  const { name: saved, description } = await sdk.assistants.get(assistant_id);
  expect([saved, description]).toEqual(["From version 1", "Version 2"]);
});

function name(page: Page) {
  return page.getByRole("textbox", { name: "Name", exact: true });
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

test("a browser that thinks itself offline saves at once, and keeps nothing for later", async ({
  page,
  sdk,
}) => {
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name: "Before" });
  await page.goto(`/local/assistants/${assistant_id}/edit`);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("After");
  await page.evaluate(() => {
    Object.defineProperty(navigator, "onLine", { value: false });
    window.dispatchEvent(new Event("offline"));
  });
  await saveForm(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  expect((await sdk.assistants.get(assistant_id)).name).toBe("After");
});

test("a toast's link asks before it leaves what was typed", async ({ page, sdk }) => {
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name: "Asked" });
  await page.goto(`/local/assistants/${assistant_id}/edit`);
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Saved");
  await saveForm(page);
  const link = page.getByRole("link", { name: "View versions" });
  await expect(link).toBeVisible();
  await name.fill("Not saved");
  await link.click();
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect(name).toHaveValue("Not saved");
});
