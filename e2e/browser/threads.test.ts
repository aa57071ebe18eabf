import { expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { answer, ask, threadOf } from "./studio-page";
import {
  act,
  busyThread,
  deleteThreads,
  list,
  makeAssistant,
  makeThread,
  row,
  studio,
} from "./threads-page";

// Before, too: what other files left of assistants that are gone would be asked for.
test.beforeEach(({ page, sdk }) => deleteThreads(page, sdk));
test.afterEach(({ page, sdk }) => deleteThreads(page, sdk));

const UGLY = [
  "N".repeat(200),
  "👩‍👩‍👧‍👦🇨🇭 ".repeat(20),
  "a\\u0000b\u0000c",
  "<img src=x onerror=alert(1)> **not bold**",
];

test("the list shows this assistant's threads with what was said and what ran, and those of all", async ({
  page,
  sdk,
}) => {
  const id = await makeAssistant(sdk);
  const other = await sdk.assistants.create({ graphId: "agent", name: "Another one" });
  await makeThread(sdk, other.assistant_id, null, "a question for another");
  await page.goto(studio(id, ""));
  await page.getByRole("button", { name: "Threads" }).click();
  await expect(page.getByText("No threads yet")).toBeVisible();
  await ask(page, "who made you, in this list?");
  await expect(row(page, "who made you, in this list?")).toContainText("v1");
  await expect(row(page, "who made you, in this list?").getByRole("link")).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(list(page).getByRole("listitem")).toHaveCount(1);
  await page.getByRole("radio", { name: "All" }).check();
  await expect(row(page, "a question for another")).toContainText("Another one");
  await expect(row(page, "who made you, in this list?")).toContainText("Threader");
  await page.reload();
  await expect(row(page, "a question for another")).toBeVisible();
  await row(page, "a question for another").getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(other.assistant_id));
  await expect(answer(page)).toBeVisible();
  await expect(row(page, "who made you, in this list?")).toBeVisible();
});

test("threads are found by status, name, metadata and id", async ({ page, sdk }) => {
  const id = await makeAssistant(sdk);
  const tax = await makeThread(sdk, id, "Tax case");
  await sdk.threads.update(tax, { metadata: { customer: "Grace" } });
  await makeThread(sdk, id, "Holiday");
  const { assistant_id: approval } = await sdk.assistants.get("approval");
  const waiting = await sdk.threads.create({ metadata: { roster_title: "Lunch" } });
  const input = { messages: [{ role: "human", content: "Invite the team" }] };
  await sdk.runs.wait(waiting.thread_id, approval, { input });

  await page.goto(studio(id, "?threads=all"));
  await expect(row(page, "Lunch")).toContainText("Waiting");
  const rows = list(page).getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await page.getByRole("combobox", { name: "Status" }).selectOption("Waiting");
  await expect(rows).toHaveCount(1);
  await expect(row(page, "Lunch")).toBeVisible();
  await page.getByRole("combobox", { name: "Status" }).selectOption("Any status");
  const search = page.getByRole("searchbox", { name: "Search threads" });
  for (const typed of ["tax", "customer=Grace", "grace", tax, tax.slice(-12)]) {
    await search.fill(typed);
    await expect(rows).toHaveCount(1);
    await expect(row(page, "Tax case")).toBeVisible();
  }
  await search.fill("nothing has this");
  await expect(page.getByText("No thread matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear search and status" }).click();
  await expect(rows).toHaveCount(3);
});

test("a thread is opened from the list, and Back goes back, all by keyboard", async ({
  page,
  sdk,
}) => {
  const id = await makeAssistant(sdk);
  await makeThread(sdk, id, null, "who made you?");
  await makeThread(sdk, id, "Named one", "say banana");
  await page.goto(studio(id, ""));
  const log = page.getByRole("log");
  await page.getByRole("button", { name: "Threads" }).focus();
  await page.keyboard.press("Enter");
  await row(page, "who made you?").getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(log.getByText("who made you?").first()).toBeVisible();
  await row(page, "Named one").getByRole("link").press("Enter");
  await expect(log.getByText("say banana").first()).toBeVisible();
  await page.goBack();
  await expect(log.getByText("who made you?").first()).toBeVisible();
  await expect(log.getByText("say banana")).toHaveCount(0);
  await row(page, "Named one").getByRole("button", { name: /^More/ }).press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Name" }).fill("By keyboard");
  await page.keyboard.press("Enter");
  await expect(row(page, "By keyboard")).toBeVisible();
  await expect(row(page, "By keyboard").getByRole("button", { name: /^More/ })).toBeFocused();
});

test("a thread ran an old version: it is opened at that version, and goes on with it", async ({
  page,
  sdk,
}) => {
  const id = await makeAssistant(sdk);
  await page.goto(studio(id));
  await ask(page, "who made you?");
  await expect(answer(page)).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  const thread = threadOf(page);
  await sdk.assistants.update(id, { config: { configurable: { model_name: "openai" } } });
  await page.goto(studio(id));
  await row(page, "who made you?").getByRole("link").click();
  await expect(page).toHaveURL(/version=1/);
  await ask(page, "and again?");
  await expect(page.getByRole("log").getByRole("article", { name: "Assistant" })).toHaveCount(2);
  expect(threadOf(page)).toBe(thread);
});

test("a thread is renamed and duplicated, whatever the name", async ({ page, sdk }) => {
  const id = await makeAssistant(sdk);
  const thread = await makeThread(sdk, id, null, "first words");
  await page.goto(studio(id));
  await act(page, "first words", "Rename…");
  await page.getByRole("textbox", { name: "Name" }).fill("<b>Bold</b> & 🇨🇭");
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(row(page, "<b>Bold</b> & 🇨🇭")).toBeVisible();
  expect((await sdk.threads.get(thread)).metadata).toMatchObject({
    roster_title: "<b>Bold</b> & 🇨🇭",
    assistant_id: id,
  });
  await act(page, "<b>Bold</b>", "Duplicate");
  const copy = row(page, "Copy of <b>Bold</b>");
  await copy.getByRole("link").click();
  await expect(page.getByRole("log").getByText("first words").first()).toBeVisible();
  expect(threadOf(page)).not.toBe(thread);
  const state = await sdk.threads.getState<{ messages: object[] }>(threadOf(page));
  expect(state.values.messages).toHaveLength(2);
});

test("sixty threads come in steps, and a server that fails is said with a retry", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/50\d \(/);
  const id = await makeAssistant(sdk);
  for (let n = 1; n <= 60; n += 1) await makeThread(sdk, id, `Thread ${n}`);
  await page.goto(studio(id));
  const rows = list(page).getByRole("listitem");
  await expect(rows).toHaveCount(20);
  await expect(rows.first()).toContainText("Thread 60");
  await page.getByRole("button", { name: "Show 20 more" }).click();
  await expect(rows).toHaveCount(40);
  await page.getByRole("button", { name: "Show 20 more" }).click();
  await expect(rows).toHaveCount(60);
  await expect(page.getByRole("button", { name: "Show 20 more" })).toBeHidden();

  await page.route("**/threads/search", (route) => route.fulfill({ status: 500, body: "no" }));
  await page.getByRole("radio", { name: "All" }).check();
  const retry = page.getByRole("button", { name: "Try again" });
  await expect(retry).toBeVisible({ timeout: 15_000 });
  await page.unroute("**/threads/search");
  await retry.click();
  await expect(retry).toBeHidden();
  await expect(rows).toHaveCount(20);
});

const SCREENS = [
  { name: "phone", width: 390, height: 844 },
  { name: "desktop", width: 1440, height: 900 },
];

for (const { name, width, height } of SCREENS) {
  test(`ugly names, ${name}, both themes: axe finds nothing, nothing scrolls sideways`, async ({
    page,
    sdk,
  }) => {
    const id = await makeAssistant(sdk);
    for (const title of UGLY) await makeThread(sdk, id, title);
    const { id: busy } = await busyThread(sdk, id, "Busy one");
    await page.setViewportSize({ width, height });
    await page.goto(studio(id));
    await expect(list(page).getByRole("listitem")).toHaveCount(5);
    await expect(row(page, "a\\u0000b c")).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await act(page, "<img src=x", "Delete");
    await expect(page.getByRole("button", { name: /^Undo deleting/ })).toBeVisible();
    await expectAccessibleInBothThemes(page);
    const overflow = await page.evaluate(() =>
      [...document.querySelectorAll("html, aside, dialog, dialog *, aside *")].some(
        (part) =>
          part.scrollWidth > part.clientWidth + 1 &&
          ["auto", "scroll"].includes(getComputedStyle(part).overflowX),
      ),
    );
    expect(overflow, "horizontal scrolling").toBe(false);
    await row(page, "Busy one").getByRole("link").click();
    await expect(page).toHaveURL(new RegExp(busy));
    await expect(list(page)).toBeVisible({ visible: name === "desktop" });
  });
}
