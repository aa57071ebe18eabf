import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { saveForm } from "./save";

test.afterEach(({ sdk }) => deleteMade(sdk));

const name = (page: Page) => page.getByRole("textbox", { name: "Name", exact: true });
const offer = (page: Page) => page.getByRole("region", { name: "Draft" });

async function made(sdk: Client): Promise<string> {
  return (await sdk.assistants.create({ graphId: "research", name: "Saved" })).assistant_id;
}

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/local/assistants/${id}/edit`);
  await expect(name(page)).toBeEditable();
}

test("a draft is offered with its time, its version and what it changes", async ({ page, sdk }) => {
  page.on("dialog", (dialog) => dialog.accept());
  const id = await made(sdk);
  await open(page, id);
  await name(page).fill("Drafted");
  // At once, so that only what is kept when the page goes can be found again.
  await page.reload();
  await expect(offer(page)).toContainText(/Continue your draft from \d\d:\d\d, based on v1/);
  await offer(page).getByRole("button", { name: "Show changes" }).click();
  await expect(offer(page)).toContainText("1 change");
  await expect(offer(page)).toContainText("Drafted");
  await expectAccessibleInBothThemes(page);
  await offer(page).getByRole("button", { name: "Continue draft" }).click();
  await expect(name(page)).toHaveValue("Drafted");
  await page.reload();
  await offer(page).getByRole("button", { name: "Discard" }).click();
  await expect(name(page)).toHaveValue("Saved");
  await page.reload();
  await expect(name(page)).toBeEditable();
  await expect(offer(page)).toHaveCount(0);
});

test("what was typed is offered after the page has crashed", async ({
  page,
  context,
  sdk,
  guard,
}) => {
  guard.allow(/crash/i);
  const id = await made(sdk);
  await open(page, id);
  await name(page).fill("Before the crash");
  const stored = () => page.evaluate(() => Object.values(localStorage).join());
  await expect.poll(stored).toContain("Before the crash");
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await open(again, id);
  await offer(again).getByRole("button", { name: "Continue draft" }).click();
  await expect(name(again)).toHaveValue("Before the crash");
});

test("two tabs know of each other, and neither takes the other's draft", async ({
  page,
  context,
  sdk,
}) => {
  const id = await made(sdk);
  const kept = (text: string) =>
    expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain(text);
  await open(page, id);
  await name(page).fill("First tab");
  await kept("First tab");
  const second = await context.newPage();
  await open(second, id);
  const notice = "also being edited in another tab";
  await expect(page.getByText(notice)).toBeVisible();
  await expect(second.getByText(notice)).toBeVisible();
  await expect(offer(second)).toHaveCount(0);
  await name(second).fill("Second tab");
  await kept("Second tab");
  await saveForm(second);
  await expect(second.getByText("Saved as version 2, now active")).toBeVisible();
  await kept("First tab");
  await second.close();
  await expect(page.getByText(notice)).toHaveCount(0);
  await expect(name(page)).toHaveValue("First tab");
  await saveForm(page);
  await expect(
    page.getByRole("dialog", { name: "This assistant was changed meanwhile" }),
  ).toBeVisible();
});
