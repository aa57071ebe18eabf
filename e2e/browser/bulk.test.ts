import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, test } from "./fixtures";
import { DEFAULTS, nameIn, row, rows } from "./table-page";

const MADE = 30;

test.beforeEach(async ({ sdk }) => {
  await deleteMade(sdk);
  for (let number = 1; number <= MADE; number++) {
    await sdk.assistants.create({
      graphId: number % 2 === 0 ? "agent" : "report",
      name: `Bot ${number}`,
      metadata: number === MADE ? { team: "red", kept: 1 } : { kept: 1 },
      config: { configurable: { api_key: "sk-live-0123456789" }, tags: ["prod", `t${number}`] },
    });
  }
});
test.afterAll(({ sdk }) => deleteMade(sdk));

const barOf = (page: Page) => page.getByRole("region", { name: "Selected assistants" });
const said = (page: Page) => barOf(page).getByRole("status").filter({ hasText: "selected" });
const box = (page: Page, name: string) =>
  row(page, name).getByRole("checkbox", { name: `Select ${name}`, exact: true });

/** Bots 30, 29 and 28 of the first page, and 5 and 4 of the second. */
async function selectFive(page: Page) {
  await expect(row(page, "Bot 30")).toContainText("just now");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(box(page, "Bot 30")).toBeChecked();
  await box(page, "Bot 28").click({ modifiers: ["Shift"] });
  await expect(box(page, "Bot 29")).toBeChecked();
  await expect(said(page)).toHaveText("3 selected");
  await page.getByRole("button", { name: "Next page" }).click();
  await box(page, "Bot 5").check();
  // From the box too, letters go on.
  await page.keyboard.press("j");
  await expect(nameIn(row(page, "Bot 4"))).toBeFocused();
  await page.keyboard.press("x");
  await expect(said(page)).toHaveText("5 selected, 3 not on this page");
}

test("rows are selected over pages by keys and mouse, their metadata changed, exported and deleted", async ({
  page,
  sdk,
  faulty: { gateway, url },
  guard,
}) => {
  test.slow();
  guard.allow(/409 \(/);
  await page.goto(`${url}?size=25`);
  await selectFive(page);
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("Bot 2");
  await expect(page.getByText("11 matching")).toBeVisible();
  await expect(said(page)).toHaveText("5 selected, 3 not on this page");
  await expect(box(page, "Bot 29")).toBeChecked();
  const chosen = ["Bot 30", "Bot 29", "Bot 28", "Bot 5", "Bot 4"];
  const found = await sdk.assistants.search({ limit: 100 });
  const before = found.filter(({ name }) => chosen.includes(name));

  await barOf(page).getByRole("button", { name: "Edit metadata" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Key" }).fill("team");
  await dialog.getByRole("textbox", { name: "Value" }).fill("gold");
  await expect(dialog.getByText("5 assistants change, each as a new version")).toBeVisible();
  await expect(dialog.getByText("1 has another value now, which is replaced.")).toBeVisible();
  await expectAccessible(page);
  // Somebody saves one of them between the look and the change.
  const moved = before.find(({ name }) => name === "Bot 29");
  await sdk.assistants.update(moved?.assistant_id ?? "", { description: "theirs" });
  await dialog.getByRole("button", { name: "Change 5 assistants" }).click();
  await expect(dialog.getByText("4 of 5 are changed.")).toBeFocused();
  await expect(dialog.getByRole("listitem").filter({ hasText: "Bot 29" })).toContainText(
    "Somebody changed it after you looked: version 2 is active now.",
  );
  await dialog.getByRole("button", { name: "Try the 1 again" }).click();
  await expect(dialog.getByText("All 5 are changed.")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).first().click();
  await expect(barOf(page).getByRole("button", { name: "Edit metadata" })).toBeFocused();
  for (const { assistant_id, name, config, context } of before) {
    const now = await sdk.assistants.get(assistant_id);
    expect(now).toMatchObject({ name, config, context, metadata: { team: "gold", kept: 1 } });
    expect(now.version).toBe(name === "Bot 29" ? 3 : 2);
    if (name === "Bot 29") expect(now.description).toBe("theirs");
  }

  await barOf(page).getByRole("button", { name: "Export" }).click();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export 5 assistants" }).click();
  const zip = await download;
  expect(zip.suggestedFilename()).toMatch(/^default-assistants-\d{4}-\d\d-\d\d\.zip$/);
  // Nothing in it is compressed.
  const text = await readFile(await zip.path(), "utf8");
  for (const path of ["agent/bot-30.json", "report/bot-29.json", "report/bot-5.json"]) {
    expect(text).toContain(path);
  }
  expect(text.match(/"format": "roster\/assistant"/g)).toHaveLength(5);
  expect(text.match(/"secrets_left_out": 1/g)).toHaveLength(5);
  expect(text).not.toContain("sk-live");

  const stays = before.find(({ name }) => name === "Bot 5")?.assistant_id ?? "";
  const refusal = { status: 409, body: JSON.stringify({ detail: "It is in use." }) };
  gateway.setFault({
    method: "DELETE",
    path: new RegExp(stays),
    times: 1,
    reach: false,
    answer: { ...refusal, headers: { "content-type": "application/json" } },
  });
  await barOf(page).getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("textbox").fill("delete 4 assistants");
  await expect(dialog.getByRole("button", { name: "Delete 5 assistants" })).toBeDisabled();
  await dialog.getByRole("textbox").fill("Delete 5 assistants");
  await expect(dialog.getByRole("button", { name: "Delete 5 assistants" })).toBeDisabled();
  await dialog.getByRole("textbox").fill("delete  5 assistants ");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("4 of 5 are deleted.")).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole("radio", { name: "The rest 1" }).check();
  const results = dialog.getByRole("list", { name: "Results" }).getByRole("listitem");
  await expect(results).toHaveText([/^Bot 5Not deleted.*It is in use\.$/]);
  expect(await sdk.assistants.count({ name: "Bot" })).toBe(MADE - 4);
  gateway.requests.length = 0;
  await dialog.getByRole("button", { name: "Try the 1 again" }).click();
  await expect(dialog.getByText("All 5 are deleted.")).toBeVisible();
  const written = gateway.requests.filter(({ method }) => method === "DELETE");
  expect(written.map(({ path }) => path)).toEqual([`/assistants/${stays}`]);
  await dialog.getByRole("button", { name: "Close" }).first().click();
  await expect(barOf(page)).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page.getByText("9 matching")).toBeVisible();
  const left = await sdk.assistants.search({ limit: 100 });
  expect(left).toHaveLength(MADE + DEFAULTS - 5);
  expect(left.filter(({ name }) => chosen.includes(name))).toEqual([]);

  // What was exported comes back out of the zip as it is.
  await page.goto(`${url}/import`);
  await page.getByLabel("File", { exact: true }).setInputFiles(await zip.path());
  const exports = page.getByRole("list", { name: "Exports" }).getByRole("listitem");
  await expect(exports).toHaveCount(5);
  await expectAccessible(page);
  await exports.filter({ hasText: "report/bot-29.json" }).getByRole("button").click();
  await expect(page.getByRole("region", { name: "What will be made" })).toContainText("Bot 29");
  await page.getByRole("button", { name: "Choose another file" }).click();
  await expect(exports.filter({ hasText: "Chosen before" })).toHaveText(/Bot 29/);
});

test("all that match are selected at once, default assistants are spared, and the palette acts on them", async ({
  page,
  sdk,
}) => {
  await page.goto("/local/assistants?size=25");
  const all = page.getByRole("checkbox", { name: "Select all on this page" });
  await expect(row(page, "Bot 30")).toContainText("just now");
  await all.check();
  await box(page, "Bot 30").uncheck();
  await expect(all).toBeChecked({ indeterminate: true });
  await barOf(page)
    .getByRole("button", { name: `Select all ${MADE + DEFAULTS}` })
    .click();
  await expect(said(page)).toHaveText("34 selected, 9 not on this page");
  await expect(all).toBeChecked();
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Tags" }).click();
  await page.keyboard.press("Escape");
  await expect(row(page, "Bot 30")).toContainText("prod, t30");

  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Go to, or do" }).fill("delete 34");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(`${DEFAULTS} are default assistants`);
  await expect(dialog.getByText("delete 30 assistants", { exact: true })).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Delete them too" }).check();
  await expect(dialog.getByText("delete 34 assistants", { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await rows(page).first().getByRole("link", { name: /^Edit/ }).click();
  await expect(page).toHaveURL(/\/edit$/);
  await page.goBack();
  await expect(said(page)).toHaveText("34 selected, 9 not on this page");

  // Whoever closes it while it runs is asked, told what stays, and gets the result all the same.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assistants\/[^/]+$/, async (route) => {
    if (route.request().method() === "DELETE") await released;
    await route.continue();
  });
  await barOf(page).getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("textbox").fill("delete 30 assistants");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Deleting: 0 of 30")).toBeVisible();
  const asks = page.getByRole("alertdialog", { name: "Stop deleting?" });
  await page.keyboard.press("Escape");
  await expect(asks).toContainText("What is deleted so far stays deleted");
  await expectAccessible(page);
  await asks.getByRole("button", { name: "Go on" }).click();
  await expect(asks).toBeHidden();
  await dialog.getByRole("button", { name: "Close" }).click();
  await asks.getByRole("button", { name: "Stop" }).click();
  release();
  await expect(dialog.getByText(/^\d+ of 30 are deleted\.$/)).toBeFocused();
  const gone = MADE - (await sdk.assistants.count({ name: "Bot" }));
  expect(gone).toBeLessThan(MADE);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download the result" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^deleted-assistants-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await file.path(), "utf8")).trimEnd().split(/\r?\n/).slice(1);
  expect(lines).toHaveLength(MADE);
  expect(lines.filter((line) => /\bDeleted\b/.test(line))).toHaveLength(gone);
  expect(lines.filter((line) => line.includes("Not tried"))).toHaveLength(MADE - gone);
  await dialog.getByRole("button", { name: "Close" }).first().click();

  await barOf(page).getByRole("button", { name: "Clear the selection" }).click();
  await expect(barOf(page)).toHaveCount(0);
  await expect(page.getByText(`${MADE + DEFAULTS - gone} in total`)).toBeVisible();
});
