import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { original } from "./exchange-original";
import { expect, test } from "./fixtures";

test.afterEach(({ sdk }) => deleteMade(sdk));

test("export, duplicate and import by keyboard alone", async ({ page, sdk }) => {
  const id = await original(sdk, "By keys");
  const menu = page.getByRole("button", { name: "More actions for version 3" });
  const choose = async (item: string) => {
    await menu.focus();
    await page.keyboard.press("Enter");
    const wanted = page.getByRole("menuitem", { name: item });
    await expect(wanted).toBeVisible();
    while (!(await wanted.evaluate((each) => each === document.activeElement))) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
  };
  await page.goto(`/local/assistants/${id}/versions`);
  await choose("Export all versions…");
  await expect(page.getByRole("dialog")).toBeVisible();
  const downloading = page.waitForEvent("download");
  await tabTo(page, page.getByRole("button", { name: "Download" }));
  await page.keyboard.press("Enter");
  const text = await readFile(await (await downloading).path(), "utf8");
  await page.keyboard.press("Escape");
  await choose("Duplicate as new assistant");
  await expect(page.getByText("Duplicated")).toBeVisible();

  await page.goto("/local/assistants/import");
  await tabTo(page, page.getByLabel("Or paste its text"));
  await page.keyboard.insertText(text);
  await tabTo(page, page.getByRole("button", { name: "Read the text" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("openai_api_key"));
  await page.keyboard.insertText("sk-typed");
  await tabTo(page, page.getByRole("button", { name: "Import 3 versions" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("All 3 of 3 versions are made.")).toBeVisible();
  const made = await sdk.assistants.search({ name: "By keys" });
  expect(made.map(({ version }) => version)).toEqual([3, 1, 3]);
});

/** Presses Tab until `target` has the focus, as often as it takes to pass everything once. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let press = 0; press < 80; press++) {
    if (await target.evaluate((each) => each === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there");
}
