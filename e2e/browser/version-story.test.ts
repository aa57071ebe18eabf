import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { saveForm } from "./save";

test.afterEach(({ sdk }) => deleteMade(sdk));

const prompt = (page: Page) => page.getByLabel("System prompt", { exact: true });
const name = (page: Page) => page.getByRole("textbox", { name: "Name", exact: true });
const rows = (page: Page) =>
  page.getByRole("listitem").filter({ has: page.getByRole("switch", { name: /^Version \d+/ }) });
const saved = (page: Page, version: number) =>
  expect(page.getByText(`Saved as version ${version}, now active`)).toBeVisible();

/** Lets someone else save once Roster has looked, and before its own save arrives. */
async function overtake(page: Page, theirs: () => Promise<unknown>): Promise<void> {
  await page.route(/\/assistants\/[^/]+$/, async (route) => {
    if (route.request().method() === "PATCH") await theirs();
    await route.fallback();
  });
}

test("twelve versions with notes, back to 3, and an edit makes 13 of it", async ({ page, sdk }) => {
  test.setTimeout(120_000);
  const { assistant_id: id } = await sdk.assistants.create({ graphId: "agent", name: "Name 1" });
  await page.goto(`/local/assistants/${id}/edit`);
  for (let version = 2; version <= 12; version++) {
    await name(page).fill(`Name ${version}`);
    await saveForm(page, { note: `Note ${version}` });
    await saved(page, version);
  }
  const made = await sdk.assistants.getVersions(id, { limit: 20 });
  expect(made.map(({ version, metadata }) => [version, metadata?.roster_note ?? null])).toEqual(
    Array.from({ length: 12 }, (_, at) => [12 - at, at === 11 ? null : `Note ${12 - at}`]),
  );

  const tabs = page.getByRole("navigation", { name: "Assistant" });
  await tabs.getByRole("link", { name: "Versions" }).click();
  await expect(rows(page)).toHaveCount(12);
  await expect(rows(page).nth(9)).toContainText("Note 3");
  await page.getByRole("switch", { name: "Version 3 active" }).click();
  await expect(page.getByText("v3 is active", { exact: true })).toBeVisible();
  expect(await sdk.assistants.get(id)).toMatchObject({ version: 3, name: "Name 3" });

  await tabs.getByRole("link", { name: "Edit" }).click();
  await expect(name(page)).toHaveValue("Name 3");
  await prompt(page).fill("Prompt 13");
  await saveForm(page, { note: "From 3" });
  await saved(page, 13);
  expect(await sdk.assistants.get(id)).toMatchObject({
    version: 13,
    name: "Name 3",
    metadata: { roster_note: "From 3" },
    context: { system_prompt: "Prompt 13" },
  });
  const [, twelve, ...older] = await sdk.assistants.getVersions(id, { limit: 20 });
  expect([twelve, ...older]).toEqual(made);
});

test("what someone saved in the very moment of a save is shown after it", async ({ page, sdk }) => {
  const { assistant_id: id } = await sdk.assistants.create({ graphId: "agent", name: "Raced" });
  await page.goto(`/local/assistants/${id}/edit`);
  await name(page).fill("Mine");
  await overtake(page, () => sdk.assistants.update(id, { description: "Theirs" }));
  await saveForm(page);
  await saved(page, 3);
  const notice = page.getByRole("region", { name: "Saved at the same moment" });
  await expect(notice).toContainText("Someone else saved v2 just before your v3.");
  await expect(notice.getByRole("listitem")).toContainText("description");
  await expectAccessibleInBothThemes(page);
  await notice.getByRole("link", { name: "Compare v2 with yours" }).press("Enter");
  await expect(page).toHaveURL(/version=3&against=2&view=diff/);
  await expect(page.getByRole("deletion").filter({ hasText: "Raced" })).toBeVisible();
  expect(await sdk.assistants.getVersions(id)).toHaveLength(3);
});

test("the notice of a version in between is dismissed by keyboard", async ({ page, sdk }) => {
  const { assistant_id: id } = await sdk.assistants.create({ graphId: "agent", name: "Raced" });
  await page.goto(`/local/assistants/${id}/edit`);
  await name(page).fill("Mine");
  await overtake(page, () => sdk.assistants.update(id, { description: "Theirs" }));
  await saveForm(page);
  const notice = page.getByRole("region", { name: "Saved at the same moment" });
  await notice.getByRole("button", { name: "Dismiss" }).press("Enter");
  await expect(notice).toBeHidden();
  await expect(name(page)).toBeFocused();
});

test("hundreds of versions come by fifties, and an old one in the address is in sight", async ({
  page,
  sdk,
}) => {
  test.setTimeout(120_000);
  const { assistant_id: id } = await sdk.assistants.create({ graphId: "agent", name: "Many" });
  for (let version = 2; version <= 230; version++) {
    await sdk.assistants.update(id, { name: `Many ${version}` });
  }
  await page.goto(`/local/assistants/${id}/versions`);
  await expect(page.getByRole("heading", { name: "230 versions" })).toBeVisible();
  await expect(rows(page)).toHaveCount(50);
  for (const [more, shown] of [
    ["Show 50 more", 100],
    ["Show 50 more", 150],
    ["Show 50 more", 200],
    ["Show 30 more", 230],
  ] as const) {
    await page.getByRole("button", { name: more }).press("Enter");
    await expect(rows(page)).toHaveCount(shown);
    const next = rows(page).nth(shown === 230 ? 200 : shown - 50);
    await expect(next.getByRole("button")).toBeFocused();
  }
  await rows(page).last().scrollIntoViewIfNeeded();
  await expect(rows(page).last()).toContainText("First version");
  await page.goto(`/local/assistants/${id}/versions?version=7`);
  await expect(rows(page).last()).toContainText("Version 7");
  await expect(rows(page).last()).toBeInViewport();
});
