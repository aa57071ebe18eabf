import type { Locator, Page } from "playwright/test";
import { expect, expectAccessible } from "./fixtures";
import { test } from "./several-deployments";
import { answer } from "./studio-page";

const WHY = /Production is read only in Roster: nothing can be changed or run there/;

/** It is off, can be reached, and says why: to who listens, to who points and to who presses it. */
async function expectOff(page: Page, control: Locator): Promise<void> {
  await expect(control).toHaveAttribute("aria-disabled", "true");
  await expect(control).toHaveAccessibleDescription(WHY);
  const said = page.getByLabel("Notifications").getByText(WHY);
  // The first press may come before the browser has taken the page over.
  await expect(async () => {
    await control.focus();
    await expect(control).toBeFocused({ timeout: 1_000 });
    await page.keyboard.press("Enter");
    await expect(said).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

// The guard fails on any answer 403: nothing may be pressed that the server then refuses.
test("what is read only can be looked at everywhere, and everything that writes is off and says why", async ({
  page,
  several: { url, other },
}) => {
  const made = await other.assistants.create({ graphId: "agent", name: "Seen only" });
  const id = made.assistant_id;
  await other.assistants.update(id, { description: "second" });
  const thread = await other.threads.create({ graphId: "agent", metadata: { assistant_id: id } });
  const input = { messages: [{ role: "human", content: "hello" }] };
  await other.runs.wait(thread.thread_id, id, { input });
  await other.store.putItem(["notes"], "one", { text: "kept" });

  await page.goto(`${url}/prod/assistants`);
  const create = page.getByRole("button", { name: "+ New assistant" });
  await expectOff(page, create);
  await create.hover();
  await expect(page.getByRole("tooltip", { includeHidden: true })).toHaveText(WHY);
  await expectOff(page, page.getByRole("button", { name: "Import" }));
  await expectAccessible(page);
  await page.getByRole("button", { name: "More actions for Seen only" }).press("Enter");
  for (const name of [/^Duplicate/, /^Import versions/, /^Delete/]) {
    const item = page.getByRole("menuitem", { name });
    await expect(item).toHaveAttribute("aria-disabled", "true");
    await expect(item).toContainText("Read only");
    await expect(item).toHaveAccessibleDescription(WHY);
  }
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: /^Delete/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: "Select Seen only" }).check();
  const bar = page.getByRole("region", { name: "Selected assistants" });
  for (const name of ["Edit metadata", "Delete"]) {
    await expectOff(page, bar.getByRole("button", { name }));
  }
  await expect(bar.getByRole("button", { name: "Export" })).toBeEnabled();
  await bar.getByRole("button", { name: "Clear the selection" }).click();

  await page.getByRole("link", { name: "View Seen only" }).click();
  // What it holds is there to read, and nothing looks as if it could be typed in.
  const main = page.getByRole("main");
  await expect(main.getByText(WHY)).toBeVisible();
  const held = main.getByRole("region", { name: "Version 2" });
  await expect(held.getByText("second", { exact: true })).toBeVisible();
  await expect(held.getByText("Raw JSON")).toBeVisible();
  await expect(main.getByRole("textbox")).toHaveCount(0);
  for (const name of ["Save", "Reset", "Try in Studio"]) {
    await expect(main.getByRole("button", { name })).toHaveCount(0);
  }
  await expectAccessible(page);

  await page.getByRole("link", { name: "Versions", exact: true }).click();
  const older = page.getByRole("switch", { name: "Version 1 active" });
  await expect(older).toHaveAccessibleDescription(WHY);
  await older.press("Space");
  await expect(older).not.toBeChecked();
  await expectOff(page, page.getByRole("button", { name: "Set a label" }));
  await page.getByRole("button", { name: /Version 1/ }).click();
  await expectOff(page, page.getByRole("button", { name: "Restore as new version" }));
  await expectAccessible(page);

  const studio = `${url}/prod/assistants/${id}/studio?thread=${thread.thread_id}&threads=mine`;
  await page.goto(`${studio}&version=1`);
  await expect(answer(page)).toBeVisible();
  await expectOff(page, page.getByRole("button", { name: "Make active" }));
  await page.goto(studio);
  await expect(answer(page)).toBeVisible();
  const message = page.getByRole("textbox", { name: "Message" });
  await expect(message).toHaveAttribute("readonly", "");
  await expect(message).toHaveAccessibleDescription(WHY);
  for (const name of ["Send", "Regenerate", "Edit message", "Edit configuration"]) {
    await expectOff(page, page.getByRole("button", { name, exact: true }));
  }
  await page.getByRole("list", { name: "Threads" }).getByRole("button", { name: /^More/ }).click();
  await expect(page.getByRole("menuitem", { name: /^Rename/ })).toHaveAccessibleDescription(WHY);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Checkpoints" }).click();
  await page.getByRole("dialog").getByRole("listitem").getByRole("button").last().click();
  await expectOff(page, page.getByRole("button", { name: "Re-run from here" }));
  await expectOff(page, page.getByRole("button", { name: "Edit state" }));
  await page.keyboard.press("Escape");
  await expectAccessible(page);

  await page.goto(`${url}/prod/memory?ns=notes`);
  await expectOff(page, page.getByRole("button", { name: "+ New item" }));
  await page.getByRole("link", { name: "one", exact: true }).click();
  await expectOff(page, page.getByRole("button", { name: "Delete" }));
  await expectOff(page, page.getByRole("button", { name: "Edit", exact: true }));

  await page.goto(`${url}/prod/assistants/new?graph=plain`);
  const name = page.getByRole("textbox", { name: "Name" });
  await name.fill("Never made");
  await expectOff(page, page.getByRole("button", { name: "Create assistant" }));
  await name.press("Enter");

  expect(await other.assistants.get(id)).toMatchObject({ version: 2, name: "Seen only" });
  expect(await other.assistants.search({ name: "Never made" })).toEqual([]);
  expect(await other.runs.list(thread.thread_id)).toHaveLength(1);
});
