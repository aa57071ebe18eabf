import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { emptyStore, held, table, write } from "./memory-page";

test.beforeEach(({ sdk }) => emptyStore(sdk));

const NAMES = ["memories"];

test("an item is created from the header's link on, found by its namespace and read", async ({
  page,
  sdk,
}) => {
  await page.goto("/local/assistants");
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Memory" })
    .click();
  await expect(page.getByText("Nothing is remembered yet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "+ New item" }).first().click();
  const sheet = page.getByRole("dialog", { name: "New item" });
  await sheet.getByRole("textbox", { name: "Namespace" }).fill("memories..ada");
  await sheet.getByRole("button", { name: "Create item" }).click();
  await expect(sheet.getByText(/A part is empty/)).toBeVisible();
  await expect(sheet.getByText(/Give the item a key/)).toBeVisible();
  await sheet.getByRole("textbox", { name: "Namespace" }).fill("roster.labels");
  await expect(sheet.getByText(/Roster keeps the namespace roster/)).toBeVisible();
  await sheet.getByRole("textbox", { name: "Namespace" }).fill("memories:ada");
  await expect(sheet.getByText(/takes no colons/)).toBeVisible();
  await sheet.getByRole("textbox", { name: "Namespace" }).fill("memories.ada");
  await sheet.getByRole("textbox", { name: "Key" }).fill("drinks");
  await write(page, '["tea"]');
  await expect(sheet.getByText(/Write an object/)).toBeVisible();
  await write(page, '{"likes": "tea", "cups": 12345678901234567890}');
  await expect(sheet.getByText(/too large to be kept exactly/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await write(page, '{"likes": "tea", "cups": 3}');
  await sheet.getByRole("button", { name: "Create item" }).click();
  await expect(page.getByText("Item created")).toBeVisible();
  expect(await held(sdk, ["memories", "ada"], "drinks")).toEqual({ likes: "tea", cups: 3 });

  const opened = page.getByRole("dialog", { name: "drinks" });
  await expect(opened.getByText("Likes")).toBeVisible();
  await opened.getByRole("radio", { name: "JSON" }).check();
  await expect(opened.getByRole("region", { name: "value as JSON" })).toContainText('"cups": 3');
  await expectAccessibleInBothThemes(page);
  await page.reload();
  await expect(opened.getByText("Likes")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(opened).toBeHidden();
  await page.getByRole("link", { name: "memories", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Path" })).toContainText("memories");
  await page.getByRole("link", { name: "ada", exact: true }).click();
  await expect(page).toHaveURL(/ns=memories\.ada/);
  await expect(table(page).getByRole("row", { name: /drinks/ })).toBeVisible();
  await expect(page.getByText("None below this one.")).toBeVisible();
});

test("a new item is never put over one that is there", async ({ page, sdk }) => {
  await sdk.store.putItem(NAMES, "taken", { first: true });
  await page.goto("/local/memory?ns=memories");
  await page.getByRole("button", { name: "+ New item" }).click();
  const sheet = page.getByRole("dialog", { name: "New item" });
  await expect(sheet.getByRole("textbox", { name: "Namespace" })).toHaveValue("memories");
  await sheet.getByRole("textbox", { name: "Key" }).fill("taken");
  await write(page, '{"second": true}');
  await sheet.getByRole("button", { name: "Create item" }).click();
  await expect(sheet.getByText("An item with this key is there already")).toBeVisible();
  expect(await held(sdk, NAMES, "taken")).toEqual({ first: true });
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keep editing" }).click();
  await sheet.getByRole("button", { name: "Open that item" }).click();
  await expect(page.getByRole("dialog", { name: "taken" }).getByText("First")).toBeVisible();
});

test("an item is edited, and what somebody else saved meanwhile is not overwritten unseen", async ({
  page,
  sdk,
}) => {
  await sdk.store.putItem(NAMES, "plan", { text: "one" });
  await page.goto("/local/memory?ns=memories&key=plan");
  const sheet = page.getByRole("dialog", { name: "plan" });
  await sheet.getByRole("button", { name: "Edit" }).click();
  await expect(sheet.getByRole("button", { name: "Save" })).toBeDisabled();
  await write(page, '{"text": "two"}');
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Item saved")).toBeVisible();
  expect(await held(sdk, NAMES, "plan")).toEqual({ text: "two" });

  await sheet.getByRole("button", { name: "Edit" }).click();
  await write(page, '{"text": "mine"}');
  await sdk.store.putItem(NAMES, "plan", { text: "theirs" });
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByText("Somebody else changed this item meanwhile")).toBeVisible();
  await expect(sheet.getByRole("region", { name: "From theirs to yours" })).toContainText("theirs");
  expect(await held(sdk, NAMES, "plan")).toEqual({ text: "theirs" });
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Overwrite with mine" }).click();
  await expect.poll(() => held(sdk, NAMES, "plan")).toEqual({ text: "mine" });

  await sheet.getByRole("button", { name: "Edit" }).click();
  await write(page, '{"text": "again"}');
  await sdk.store.deleteItem(NAMES, "plan");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByText("Somebody else deleted this item meanwhile")).toBeVisible();
  expect(await held(sdk, NAMES, "plan")).toBeNull();
  await sheet.getByRole("button", { name: "Save mine as new" }).click();
  await expect.poll(() => held(sdk, NAMES, "plan")).toEqual({ text: "again" });
});

test("what was typed is not lost by Escape, and an item is deleted after a question", async ({
  page,
  sdk,
}) => {
  await sdk.store.putItem(NAMES, "old", { text: "one" });
  await page.goto("/local/memory");
  await table(page).getByRole("link", { name: "old" }).click();
  const sheet = page.getByRole("dialog", { name: "old" });
  await sheet.getByRole("button", { name: "Edit" }).click();
  await write(page, '{"text": "typed"}');
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Keep editing" }).click();
  await expect(sheet.getByRole("textbox", { name: "Value as JSON" })).toContainText("typed");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(sheet).toBeHidden();
  expect(await held(sdk, NAMES, "old")).toEqual({ text: "one" });

  await table(page).getByRole("link", { name: "old" }).click();
  await sheet.getByRole("button", { name: "Delete" }).click();
  await sdk.store.putItem(NAMES, "old", { text: "changed" });
  await page.getByRole("button", { name: "Delete item" }).click();
  await expect(page.getByText(/Somebody changed it since you opened it/)).toBeVisible();
  expect(await held(sdk, NAMES, "old")).toEqual({ text: "changed" });
  await page.getByRole("button", { name: "Delete item" }).click();
  await expect(page.getByText("Item deleted")).toBeVisible();
  expect(await held(sdk, NAMES, "old")).toBeNull();
  await expect(table(page)).toBeHidden();
});
