import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const palette = (page: Page) => page.getByRole("dialog", { name: "Commands" });
const field = (page: Page) => palette(page).getByRole("combobox", { name: "Go to, or do" });
const option = (page: Page, name: string | RegExp) => palette(page).getByRole("option", { name });

async function open(page: Page, typed = "") {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(typed);
}

/** The option that Enter would choose, as a screen reader is told it. */
async function expectActive(page: Page, name: string | RegExp) {
  await expect(palette(page).getByRole("option", { selected: true })).toHaveText(name);
  const id = await palette(page).getByRole("option", { selected: true }).getAttribute("id");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", id ?? "");
}

test("one goes to anything by keyboard, does what the page offers, and finds it again", async ({
  page,
  sdk,
  guard,
}) => {
  // An id is asked for as an assistant's and as a thread's, and one of them it is not.
  guard.allow(/404 \(Not Found\)/);
  const made = await sdk.assistants.create({ graphId: "agent", name: "Palette zebra" });
  const thread = await sdk.threads.create({
    metadata: { assistant_id: made.assistant_id, roster_title: "About stripes" },
  });
  await page.goto("/local/assistants");
  await expect(page.getByRole("link", { name: "+ New assistant" })).toBeVisible();
  await open(page);
  await expect(palette(page).getByRole("group", { name: "This page" })).toBeVisible();
  await expectActive(page, "Hide default assistants");
  await page.keyboard.press("ArrowDown");
  await expectActive(page, "Check schema fit");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expectActive(page, "Keyboard shortcuts");
  await expectAccessible(page);

  await page.keyboard.type("zebra");
  await expectActive(page, /Palette zebra/);
  await expect(palette(page).getByRole("status")).toHaveText("1 result");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/${made.assistant_id}/edit`));
  await expect(palette(page)).toBeHidden();

  // A full name is reached, however many newer ones begin with it.
  await sdk.assistants.create({ graphId: "agent", name: "Bot 1" });
  for (let number = 10; number < 20; number++) {
    await sdk.assistants.create({ graphId: "agent", name: `Bot ${number}` });
  }
  await open(page, "bot 1");
  await expect(option(page, "All in the table")).toBeVisible();
  await expectActive(page, /^Bot 1agent$/);
  await page.keyboard.press("ArrowUp");
  await expectActive(page, /^All in the table/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/assistants\?q=bot\+?(%20)?1$/);
  await expect(page.getByRole("searchbox")).toHaveValue("bot 1");
  await page.goBack();

  // What the page itself offers, and its dialogs give the focus back.
  await page.getByRole("button", { name: "Commands" }).click();
  await option(page, "Delete…").click();
  const deletes = page.getByRole("dialog", { name: /^Delete/ });
  await expect(deletes).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(deletes).toBeHidden();
  await expect(page.getByRole("button", { name: "Commands" })).toBeFocused();

  // A page with unsaved changes asks first, as for every other link.
  await page.getByLabel("Name", { exact: true }).fill("Palette zebra, changed");
  await open(page, "memory");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Discard your changes?")).toBeVisible();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(page).toHaveURL(/\/memory$/);

  await open(page);
  await expect(palette(page).getByRole("group").first()).toHaveAccessibleName("Recent");
  await expectActive(page, /Palette zebra/);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();

  // A thread by its whole name, by a part of it, by the beginning of its id, and by its whole id.
  const threads = palette(page).getByRole("group", { name: "Recent threads" });
  await open(page, "About stripes");
  const found = palette(page).getByRole("group", { name: "Found on the server" });
  await expect(found.getByRole("option", { name: /About stripes/ })).toBeVisible();
  await field(page).fill("stripe");
  await expect(threads.getByRole("option")).toHaveText([/About stripes/]);
  await expectAccessible(page);
  // Eight characters are those of all that were made within the same minute.
  await field(page).fill(thread.thread_id.slice(0, 13));
  await expect(threads.getByRole("option")).toHaveText([/About stripes/]);
  await field(page).fill(thread.thread_id);
  await expectActive(page, /About stripes/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(
    new RegExp(`/${made.assistant_id}/studio\\?thread=${thread.thread_id}`),
  );
  await expect(page.getByRole("textbox", { name: "Message" })).toBeVisible();
  await open(page, "graph mode");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: /^Drawing of/ })).toBeVisible();
  await open(page, "new thread");
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/thread=/);
  // A page that is still open would miss what is deleted.
  await page.close();
  await sdk.threads.delete(thread.thread_id);
  await sdk.assistants.delete(made.assistant_id);
});

test("nothing found, nobody reached, a phone, and the sheet of shortcuts", async ({
  page,
  guard,
}) => {
  guard.allow(/ERR_FAILED|404/);
  await page.setViewportSize({ width: 390, height: 844 });
  // Pressed before any script of the page has come, it is heard when they have.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/chunks/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("/local/assistants", { waitUntil: "commit" });
  await expect(page.getByRole("button", { name: "Commands" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeHidden();
  release();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await open(page, "no such thing anywhere");
  await expect(palette(page).getByText("Nothing matches “no such thing anywhere”.")).toBeVisible();
  await field(page).fill("00000000-0000-4000-8000-000000000000");
  await expect(palette(page).getByText("No assistant and no thread has this id")).toBeVisible();

  await page.route("**/assistants/search", (route) => route.abort());
  await field(page).fill("agen");
  await expect(
    palette(page).getByText(/Assistants were not searched\. Roster cannot/),
  ).toBeVisible();
  // What needs no server still works.
  await expect(palette(page).getByRole("group", { name: "Graphs" })).toContainText("agent");
  await page.unroute("**/assistants/search");
  await palette(page).getByRole("button", { name: "Try again" }).click();
  const found = palette(page).getByRole("group", { name: "Found on the server" });
  await expect(found.getByRole("option").first()).toContainText("agent");
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);

  for (const theme of ["Light", "Dark"]) {
    await field(page).fill(`${theme} theme`);
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveClass(new RegExp(theme.toLowerCase()));
    await open(page, "a");
    await expectAccessible(page);
  }
  await field(page).fill("keyboard");
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByRole("region", { name: "Everywhere" })).toContainText("Ctrl");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  // A field that has the focus gets its question mark; the page takes it for a shortcut.
  await page.getByRole("searchbox").fill("");
  await page.keyboard.press("?");
  await expect(page.getByRole("searchbox")).toHaveValue("?");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("searchbox").blur();
  await page.keyboard.press("?");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
});
