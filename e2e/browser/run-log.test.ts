import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { answer, ask } from "./studio-page";

type Sdk = { assistants: { search: (query: { graphId: string }) => Promise<Found[]> } };
type Found = { assistant_id: string };

async function open(page: Page, sdk: Sdk, graphId: string, query = "") {
  const [assistant] = await sdk.assistants.search({ graphId });
  await page.goto(`/local/assistants/${assistant?.assistant_id}/studio${query}`);
}

const sheet = (page: Page) => page.getByRole("dialog", { name: "Run log" });
const openLog = (page: Page) => page.getByRole("button", { name: "Run log" }).click();
const turn = (page: Page, number: number) =>
  sheet(page).getByRole("region", { name: `Turn ${number}` });
const steps = (page: Page, name: string | RegExp = "Steps") =>
  sheet(page).getByRole("list", { name });
const fold = (page: Page, name: string | RegExp) =>
  sheet(page).locator("summary").filter({ hasText: name });

test("a run's steps: nested, with time and tokens, tools with results, and what changed", async ({
  page,
  sdk,
}) => {
  await open(page, sdk, "research");
  await openLog(page);
  await expect(sheet(page).getByText("Nothing has run here yet")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Run log" })).toBeFocused();

  await ask(page, "What is a checkpoint?");
  await openLog(page);
  await expect(turn(page, 1)).toContainText("Running");
  await expect(fold(page, /^Turn 1/)).toContainText("Done", { timeout: 30_000 });
  await expect(fold(page, /^Turn 1/)).toContainText(/just now.*\d+ tokens.*\d m?s/);
  await expect(steps(page).locator("> li > details > summary")).toHaveText([
    /^plan.*tokens.*Done/,
    /^search.*Done/,
    /^plan.*tokens.*Done/,
    /^search.*Done/,
    /^write_report.*tokens.*Done/,
  ]);
  const inside = steps(page, "Inside write_report").locator("> li > details > summary");
  await expect(inside).toHaveText([/^compose.*Done/, /^present.*tokens.*Done/]);

  await fold(page, /^plan/).first().click();
  const plan = steps(page).locator("> li").first();
  await expect(plan.getByText(/Tokens: \d+ in, \d+ out/)).toBeVisible();
  await plan.locator("summary").filter({ hasText: "search_notes" }).click();
  await expect(plan.getByText(/documented behaviour is narrower/)).toBeVisible();
  await plan.locator("summary").filter({ hasText: "Changes to the state" }).click();
  await expect(plan.locator("ins").filter({ hasText: "Search 1 of 2" }).first()).toBeVisible();
  await plan.locator("summary").filter({ hasText: "State before" }).click();
  await plan.getByRole("radio", { name: "JSON" }).last().check();
  const before = plan.getByRole("region", { name: "state before plan", exact: true });
  await expect(before).toContainText('"content": "What is a checkpoint?"');
  await expect(before).not.toContainText("Search 1 of 2");
  await expectAccessibleInBothThemes(page);

  await page.keyboard.press("Escape");
  await ask(page, "And a thread?");
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible({ timeout: 30_000 });
  await openLog(page);
  await expect(sheet(page).getByRole("heading", { level: 3 })).toHaveText(["Turn 2", "Turn 1"]);
  await expect(sheet(page).getByRole("button", { name: "Open Checkpoints" })).toHaveCount(0);
});

test("turns from before the page was opened are a step away, in Chat and in Graph", async ({
  page,
  sdk,
}) => {
  await open(page, sdk, "agent");
  await ask(page, "say 2 words");
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
  await page.reload();
  await openLog(page);
  await expect(
    sheet(page).getByText("Nothing has run here since the page was opened"),
  ).toBeVisible();
  const checkpoints = page.getByRole("dialog", { name: "Checkpoints" });
  await sheet(page).getByRole("button", { name: "Open Checkpoints" }).click();
  await expect(sheet(page)).toBeHidden();
  await expect(checkpoints.getByText(/call_model/).first()).toBeVisible();
  await page.keyboard.press("Escape");

  await ask(page, "say 3 words");
  await expect(answer(page)).toContainText("word-3");
  await page.getByRole("radio", { name: "Graph", exact: true }).check();
  await openLog(page);
  await expect(sheet(page).getByRole("heading", { level: 3 })).toHaveText(["Turn 1"]);
  const earlier = sheet(page).getByRole("region", { name: "Earlier turns" });
  await expect(earlier).toContainText("Turns from before this page was opened");
  await expectAccessible(page);
  await earlier.getByRole("button", { name: "Open Checkpoints" }).click();
  await expect(checkpoints.getByText(/call_model/).first()).toBeVisible();
});

test("a failing run says what failed and why, in Chat and in Graph", async ({ page, sdk }) => {
  await open(page, sdk, "agent");
  await ask(page, "please fail");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await openLog(page);
  await expect(fold(page, /^call_model/)).toContainText("Failed");
  await expect(turn(page, 1)).toContainText("Error: The demo agent was asked to fail");
  await expect(sheet(page).getByRole("button", { name: "Copy error" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("radio", { name: "Graph", exact: true }).check();
  await page.getByRole("button", { name: "Try again" }).click();
  await openLog(page);
  await expect(fold(page, /^Turn 2/)).toContainText("Failed");
  await fold(page, /^call_model/)
    .first()
    .click();
  await expect(turn(page, 2).getByRole("heading", { name: "Failure" })).toBeVisible();
  await fold(page, /^Given/).click();
  await expect(turn(page, 2).getByText("please fail").last()).toBeVisible();
  await expectAccessible(page);
});

test("an approval waits, and its answer is a turn of its own", async ({ page, sdk }) => {
  await open(page, sdk, "approval");
  await ask(page, "Lunch?");
  await page
    .getByRole("button", { name: /accept/i })
    .first()
    .waitFor();
  await openLog(page);
  await expect(fold(page, /^Turn 1/)).toContainText("Waiting");
  await expect(fold(page, /^review/)).toContainText("Waiting");
  await expect(turn(page, 1)).toContainText("It would go on with review.");
});

test("raw events are found by text and type, copied and taken away", async ({
  page,
  sdk,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, sdk, "agent");
  await ask(page, "say 12 words");
  await expect(answer(page)).toContainText("word-12");
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
  await openLog(page);
  await sheet(page).getByRole("radio", { name: "Raw events" }).check();
  const events = sheet(page).getByRole("list", { name: "Events" }).getByRole("listitem");
  await expect(events.first()).toContainText("metadata");
  const all = await events.count();
  expect(all).toBeGreaterThan(15);

  await sheet(page).getByLabel("Type of event").selectOption({ label: "updates (1)" });
  await expect(events).toHaveCount(1);
  await expect(sheet(page).getByText(`1 of ${all} events`).first()).toBeVisible();
  await events.locator("summary").click();
  await expect(sheet(page).getByRole("region", { name: "event updates" })).toContainText(
    '"call_model": {',
  );
  await sheet(page).getByRole("button", { name: "Copy as JSON lines" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({ turn: 1, event: "updates" });

  await sheet(page).getByLabel("Type of event").selectOption({ label: "All types" });
  await sheet(page).getByRole("searchbox", { name: "Find in events" }).fill("WORD-7");
  await expect(events.first()).toContainText("messages");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    sheet(page).getByRole("button", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("run-events.jsonl");
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\n");
  expect(lines).toHaveLength(await events.count());
  for (const line of lines) expect(line).toContain("word-7");

  await sheet(page).getByRole("searchbox").fill("no such thing");
  await expect(sheet(page).getByText("No event matches")).toBeVisible();
  await sheet(page).getByRole("button", { name: "Show all events" }).click();
  await expect(events).toHaveCount(all);
  await expectAccessibleInBothThemes(page);
});

test("by keyboard alone, on a phone", async ({ page, sdk }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, sdk, "agent");
  await ask(page, "say 3 words");
  await expect(answer(page)).toContainText("word-3");
  await page.getByRole("button", { name: "Run log" }).focus();
  await page.keyboard.press("Enter");
  await fold(page, /^call_model/).focus();
  await page.keyboard.press("Enter");
  await expect(turn(page, 1).getByRole("heading", { name: "Wrote" })).toBeVisible();
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Run log" })).toBeFocused();
});
