import { deleteMade } from "./delete-made";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";

test.afterEach(({ sdk }) => deleteMade(sdk));

type Sdk = Parameters<typeof deleteMade>[0];

async function threeVersions(sdk: Sdk, name: string): Promise<string> {
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name });
  await sdk.assistants.update(assistant_id, { name: `${name}, second` });
  await sdk.assistants.update(assistant_id, { name });
  return assistant_id;
}

async function labelled(sdk: Sdk, id: string, name: string) {
  return (await sdk.store.getItem(["roster", "labels", id], name))?.value ?? null;
}

test("a label is set on a version, shown in the list and in the table, and removed", async ({
  page,
  sdk,
}) => {
  const id = await threeVersions(sdk, "Labelled");
  await page.goto(`/local/assistants/${id}/versions?version=2`);
  await page.getByRole("button", { name: "Set a label" }).click();
  const dialog = page.getByRole("dialog", { name: "Labels of version 2" });
  await dialog.getByRole("textbox", { name: "Label" }).fill("Not good");
  await dialog.getByRole("button", { name: "Set label" }).click();
  await expect(dialog.getByText(/has small letters/)).toBeVisible();
  await dialog.getByRole("button", { name: "production" }).click();
  await expectAccessibleInBothThemes(page);
  await dialog.getByRole("button", { name: "Set label" }).click();
  await expect(page.getByText("production is on v2", { exact: true })).toBeVisible();
  expect(await labelled(sdk, id, "production")).toMatchObject({ version: 2, protected: false });
  await expect(
    page.getByRole("listitem").filter({ hasText: "Version 2" }).getByText("production"),
  ).toBeVisible();

  const option = page.getByRole("option", { name: /^v2 · production/ });
  await page.getByRole("radio", { name: "Compare" }).check();
  await expect(option).toHaveCount(2);
  await page.goto(`/local/compare?a=${id}@2&b=${id}@1`);
  await expect(option).toHaveCount(2);

  await page.goto("/local/assistants?q=Labelled");
  await expect(page.getByRole("row", { name: /Labelled/ })).toContainText("production v2");
  await expectAccessible(page);

  await page.goto(`/local/assistants/${id}/versions?version=2`);
  await page.getByRole("button", { name: "Change labels" }).click();
  await page.getByRole("button", { name: "Remove production" }).click();
  await expect(page.getByText("production is on v2. Remove it?")).toBeVisible();
  await page.getByRole("button", { name: "Remove label" }).click();
  await expect(page.getByText("production is removed from v2")).toBeVisible();
  expect(await labelled(sdk, id, "production")).toBeNull();
});

test("moving a label asks once, and a protected one twice, by the keyboard alone", async ({
  page,
  sdk,
}) => {
  const id = await threeVersions(sdk, "Moved");
  const place = ["roster", "labels", id];
  await sdk.store.putItem(place, "staging", { version: 1, protected: false });
  await sdk.store.putItem(place, "production", { version: 1, protected: true });
  await page.goto(`/local/assistants/${id}/versions`);
  const open = page.getByRole("button", { name: "Set a label" });
  const field = page.getByRole("textbox", { name: "Label" });

  await open.press("Enter");
  await field.fill("staging");
  await field.press("Enter");
  await expect(page.getByText("staging is on v1. Move it to v3?")).toBeVisible();
  expect(await labelled(sdk, id, "staging")).toMatchObject({ version: 1 });
  await expect(page.getByRole("button", { name: "Back" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("staging is on v3", { exact: true })).toBeVisible();
  expect(await labelled(sdk, id, "staging")).toMatchObject({ version: 3 });

  await page.getByRole("button", { name: "Change labels" }).press("Enter");
  await field.fill("production");
  await field.press("Enter");
  await page.getByRole("button", { name: "Move label" }).press("Enter");
  const confirm = page.getByRole("textbox", { name: "Type production to confirm" });
  await expect(confirm).toBeFocused();
  await expect(page.getByRole("button", { name: "Move label" })).toBeDisabled();
  await expectAccessibleInBothThemes(page);
  await confirm.fill("production");
  await confirm.press("Enter");
  await expect(page.getByText("production is on v3", { exact: true })).toBeVisible();
  expect(await labelled(sdk, id, "production")).toMatchObject({ version: 3, protected: true });
});

test("a label that somebody else moved is not overwritten unseen", async ({ page, sdk }) => {
  const id = await threeVersions(sdk, "Raced");
  const place = ["roster", "labels", id];
  await sdk.store.putItem(place, "production", { version: 1, protected: false });
  await page.goto(`/local/assistants/${id}/versions`);
  await page.getByRole("button", { name: "Set a label" }).click();
  const dialog = page.getByRole("dialog", { name: "Labels of version 3" });
  await dialog.getByRole("button", { name: "production" }).click();
  await dialog.getByRole("button", { name: "Move label" }).click();
  await expect(page.getByText("production is on v1. Move it to v3?")).toBeVisible();
  await sdk.store.putItem(place, "production", { version: 2, protected: false });
  await page.getByRole("button", { name: "Move label" }).click();
  await expect(
    page.getByText(/Somebody changed it in the meantime.*production is on v2\. Move it to v3\?/),
  ).toBeVisible();
  expect(await labelled(sdk, id, "production")).toMatchObject({ version: 2 });
  await page.getByRole("button", { name: "Move label" }).click();
  await expect(page.getByText("production is on v3", { exact: true })).toBeVisible();
  expect(await labelled(sdk, id, "production")).toMatchObject({ version: 3 });
});

test("deleting an assistant takes its labels away", async ({ page, sdk }) => {
  const id = await threeVersions(sdk, "Gone");
  await sdk.store.putItem(["roster", "labels", id], "production", { version: 1 });
  await page.goto(`/local/assistants/${id}/versions`);
  await page.getByRole("button", { name: "More actions for Gone" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByLabel(/to confirm/).fill("Gone");
  await page.getByRole("button", { name: "Delete assistant" }).click();
  await expect(page.getByText("Assistant deleted")).toBeVisible();
  expect(await labelled(sdk, id, "production")).toBeNull();
});

test("without a Store labels are off, and everything else works", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  test.setTimeout(120_000);
  guard.allow(/50\d \(|404 \(/);
  const id = await threeVersions(sdk, "Storeless");
  for (const status of [404, 501]) {
    gateway.clear();
    gateway.setFault({
      path: /^\/store\//,
      reach: false,
      answer: { status, headers: { "content-type": "text/plain" }, body: "Not Implemented" },
    });
    await page.goto(`${url}/${id}/versions`);
    await expect(
      page.getByText("Labels are off: this server has no Store to keep them in."),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: "Set a label" })).toBeHidden();
    await page.goto(`${url}?q=Storeless`);
    await expect(page.getByRole("row", { name: /Storeless/ })).toBeVisible();
  }
});
