import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, test } from "./fixtures";
import { emptyStore } from "./memory-page";
import { makeThread } from "./threads-page";

async function download(page: Page, format: string): Promise<{ text: string; name: string }> {
  const event = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: format }).press("Enter");
  const file: Download = await event;
  return { text: await readFile(await file.path(), "utf8"), name: file.suggestedFilename() };
}

test("lists are had as files: all pages as they are filtered, without secrets and formulas", async ({
  page,
  sdk,
}) => {
  const made = [];
  for (let at = 0; at < 120; at++) {
    made.push(
      sdk.assistants.create({
        graphId: "agent",
        name: `Row ${at}`,
        context: { model_name: "openai", api_key: "canary-secret" },
      }),
    );
  }
  const [first] = await Promise.all(made);
  const id = first?.assistant_id ?? "";
  await sdk.assistants.update(id, { name: "=Row, 0", description: "second" });

  await page.goto("/local/assistants?q=row");
  const menu = page.getByRole("button", { name: "Download assistants" });
  await menu.press("Enter");
  await expectAccessible(page);
  const csv = await download(page, "CSV for spreadsheets");
  expect(csv.name).toMatch(/^local-assistants-\d{4}-\d\d-\d\d\.csv$/);
  expect(csv.text.trimEnd().split("\r\n")).toHaveLength(121);
  expect(csv.text).toContain(`,agent,"'=Row, 0",second,2,`);
  expect(csv.text).not.toContain("canary-secret");
  await expect(page.getByText("Downloaded")).toBeVisible();

  await menu.press("Enter");
  const json = JSON.parse((await download(page, "JSON for programs")).text);
  expect(json).toHaveLength(120);
  expect(json[0]).toMatchObject({ context: { model_name: "openai" } });
  expect(JSON.stringify(json)).not.toContain("canary-secret");

  await page.goto(`/local/assistants/${id}/versions`);
  await page.getByRole("button", { name: "More actions for version 2" }).press("Enter");
  const versions = JSON.parse((await download(page, "Download the list as JSON")).text);
  expect(versions).toMatchObject([
    { version: 2, active: true, name: "=Row, 0" },
    { version: 1, active: false },
  ]);
  expect(JSON.stringify(versions)).not.toContain("canary-secret");

  await makeThread(sdk, id, "Spoken", "hello");
  await page.goto(`/local/assistants/${id}/studio?threads=mine`);
  await page.getByRole("button", { name: "Download threads" }).press("Enter");
  const threads = await download(page, "CSV for spreadsheets");
  expect(threads.text).toContain(`,Spoken,idle,${id},`);

  const count = await sdk.assistants.count({ graphId: "agent" });
  await page.goto("/local/graphs");
  await page.getByRole("button", { name: "Download graphs" }).press("Enter");
  expect((await download(page, "CSV for spreadsheets")).text).toMatch(
    new RegExp(`^\\S*agent,${count},`, "m"),
  );
  await page.goto("/local/graphs/agent");
  await page.getByRole("button", { name: "Download assistants" }).press("Enter");
  expect(JSON.parse((await download(page, "JSON for programs")).text)).toHaveLength(count);

  await emptyStore(sdk);
  for (let at = 0; at < 30; at++) {
    await sdk.store.putItem(["memories"], `item ${at}`, { likes: "tea", api_key: "canary-secret" });
  }
  await page.goto("/local/memory?ns=memories");
  await page.getByRole("button", { name: "Download items" }).press("Enter");
  const items = await download(page, "CSV for spreadsheets");
  expect(items.text.trimEnd().split("\r\n")).toHaveLength(31);
  expect(items.text).toContain("memories,item 7,");
  expect(items.text).not.toContain("canary-secret");
  await emptyStore(sdk);
  await deleteMade(sdk);
});

test("a download that fails says so and goes on when asked; one that is cancelled leaves nothing", async ({
  page,
  faulty: { gateway, url },
  sdk,
  guard,
}) => {
  guard.allow(/50\d/);
  await sdk.assistants.create({ graphId: "agent", name: "Once" });
  await page.goto(url);
  const menu = page.getByRole("button", { name: "Download assistants" });
  const mend = gateway.setFault({
    path: /\/assistants\/search$/,
    body: /"limit":100/,
    reach: false,
    answer: { status: 503, body: "away" },
  });
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: "CSV" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Download assistants as CSV" });
  await expect(dialog.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
  mend();
  const event = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Try again" }).press("Enter");
  expect(await readFile(await (await event).path(), "utf8")).toContain("Once");
  await expect(dialog).toHaveCount(0);

  // Of what no schema could be read, the file waits until that is known.
  await page.reload();
  const back = gateway.setFault({
    path: /\/schemas$/,
    reach: false,
    answer: { status: 500, body: "" },
  });
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: "CSV" }).press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("The schemas of the graph");
  await expectAccessible(page);
  back();
  const whole = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Try again" }).press("Enter");
  expect(await readFile(await (await whole).path(), "utf8")).toContain("Once");

  gateway.setFault({ path: /\/assistants\/search$/, body: /"limit":100/, silence: "hang" });
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: "JSON" }).press("Enter");
  const waiting = page.getByRole("dialog", { name: "Download assistants as JSON" });
  await expect(waiting.getByRole("status")).toHaveText("Read 0 assistants.");
  await waiting.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(waiting).toHaveCount(0);
  await expect(menu).toBeVisible();
  await deleteMade(sdk);
});
