import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { answer, ask, openStudio, threadOf } from "./studio-page";

const drawing = (page: Page) => page.getByRole("region", { name: /^Drawing of/ });
const node = (page: Page, name: RegExp) => drawing(page).getByRole("button", { name });
const mode = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });

test("a switch in the middle of a run loses nothing, and the URL keeps the mode", async ({
  page,
  sdk,
}) => {
  await openStudio(page, sdk, "agent", "?mode=graph");
  // Seen once, the drawing is at hand: what is switched to is the run, not a page that loads.
  await expect(node(page, /^call_model$/)).toBeVisible();
  await mode(page, "Chat").check();
  await ask(page, "count slowly to 30");
  await expect(answer(page)).toContainText("2");
  await mode(page, "Graph").check();
  await expect(page).toHaveURL(/mode=graph/);
  await expect(node(page, /^call_model, running$/)).toBeVisible();
  await mode(page, "Chat").check();
  await expect(page).toHaveURL(/mode=chat/);
  await expect(answer(page)).toContainText("30", { timeout: 30_000 });
  await expect(page.getByRole("article", { name: "Assistant" })).toHaveCount(1);

  await page.goBack();
  await expect(node(page, /^call_model, done$/)).toBeVisible();
  await page.reload();
  await expect(mode(page, "Graph")).toBeChecked();
  const { values } = await sdk.threads.getState<{ messages: object[] }>(threadOf(page));
  expect(values.messages).toHaveLength(2);
});

test("a graph is drawn with its subgraph and its conditions, and shows what ran", async ({
  page,
  sdk,
}) => {
  await openStudio(page, sdk, "research", "?mode=graph");
  for (const name of [/^plan$/, /^write_report, subgraph$/, /^compose$/, /^present$/]) {
    await expect(node(page, name)).toBeVisible();
  }
  const [assistant] = await sdk.assistants.search({ graphId: "research" });
  const { edges } = await sdk.assistants.getGraph(assistant?.assistant_id ?? "", { xray: true });
  const lines = drawing(page).locator("svg path[marker-end]");
  await expect(lines).toHaveCount(edges.length);
  await expect(drawing(page).locator("svg path[stroke-dasharray]")).toHaveCount(
    edges.filter(({ conditional }) => conditional).length,
  );

  await node(page, /^Nodes of write_report$/).click();
  await expect(node(page, /^compose$/)).toBeHidden();
  await node(page, /^Nodes of write_report$/).click();

  await mode(page, "Chat").check();
  await ask(page, "What is a checkpoint?");
  await mode(page, "Graph").check();
  await expect(node(page, /^__end__, done$/)).toBeVisible({ timeout: 30_000 });
  await expect(node(page, /^compose, done$/)).toBeVisible();
  await expect(node(page, /^review$/)).toBeVisible();

  await node(page, /^write_report, subgraph, done$/).click();
  const panel = page.getByRole("complementary", { name: "Node write_report" });
  await expect(panel).toContainText("A subgraph");
  await expect(panel).toContainText("review (on a condition)");
  await expect(panel).toContainText("Cite sources (default)");
  await expect(panel.getByText("Last output")).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
});

test("a graph without messages opens in Graph, says why, and can be told its key", async ({
  page,
  sdk,
}) => {
  await openStudio(page, sdk, "report");
  await expect(node(page, /^plan_outline$/)).toBeVisible();
  await expect(mode(page, "Chat")).toBeDisabled();
  await page.getByText("Why is there no Chat?").click();
  await page.getByLabel("Key of the messages").fill("notes");
  await page.getByRole("button", { name: "Use this key" }).click();
  await expect(page).toHaveURL(/messages=notes/);
  await expect(page.getByRole("textbox", { name: "Message" })).toBeVisible();
});

test("a run pauses before a node, and Continue ends it; all by keyboard", async ({ page, sdk }) => {
  await openStudio(page, sdk, "report");
  await node(page, /^write$/).focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Node write" });
  await expect(panel).toContainText("Author (default)");
  await panel.getByLabel("Pause before it").focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/before=write/);
  await expect(node(page, /^write, breakpoint$/)).toBeVisible();

  await page.getByLabel("Topic").focus();
  await page.keyboard.type("Tides");
  await page.keyboard.press("Enter");
  await expect(node(page, /^write, waiting, breakpoint$/)).toBeVisible();
  await expect(node(page, /^plan_outline, done$/)).toBeVisible();
  const paused = await sdk.threads.getState(threadOf(page));
  expect(paused.next).toEqual(["write"]);

  await page.getByRole("button", { name: "Continue" }).focus();
  await page.keyboard.press("Enter");
  await expect(node(page, /^write, done, breakpoint$/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Output" })).toContainText("Report: Tides");
  const ended = await sdk.threads.getState<{ title: string }>(threadOf(page));
  expect(ended.next).toEqual([]);
  expect(ended.values.title).toBe("Report: Tides");
  await expect(panel.getByText("Last input")).toBeVisible();

  await page.getByRole("button", { name: "Clear breakpoints" }).click();
  await expect(page).not.toHaveURL(/before=/);
});

test("every node can pause, and the drawing zooms and moves by keyboard", async ({ page, sdk }) => {
  await openStudio(page, sdk, "research", "?mode=graph");
  await page.getByRole("button", { name: "Pause before every node" }).click();
  await expect(node(page, /breakpoint$/)).toHaveCount(4);

  const width = async () => (await node(page, /^plan,/).boundingBox())?.width ?? 0;
  const before = await width();
  await drawing(page).focus();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(before * 1.3);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => drawing(page).evaluate((box) => box.scrollTop)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Fit" }).click();
  await expect.poll(width).toBeCloseTo(before, 0);
});

test("a graph that the server cannot tell is said so, and the form stays", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/404/);
  await page.route(/\/graph\?/, (route) =>
    route.fulfill({ status: 404, json: { code: "not_found", message: "Graph not found" } }),
  );
  await openStudio(page, sdk, "report");
  await expect(page.getByText("The server has no drawing of this graph")).toBeVisible();
  await expect(page.getByLabel("Topic")).toBeVisible();
});
