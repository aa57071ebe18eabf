import type { Page } from "playwright/test";
import { expect, expectAccessible, expectAccessibleInBothThemes } from "./fixtures";
import { type Shapes, test } from "./odd-graphs";
import { threadOf } from "./studio-page";

const drawing = (page: Page) => page.getByRole("region", { name: /^Drawing of/ });
const node = (page: Page, name: string | RegExp) => drawing(page).getByRole("button", { name });
const panel = (page: Page, name: string) =>
  page.getByRole("complementary", { name: `Node ${name}`, exact: true });

async function open(page: Page, { url, sdk }: Shapes, graph: string): Promise<void> {
  const { assistant_id } = await sdk.assistants.get(graph);
  await page.goto(`${url}/default/assistants/${assistant_id}/studio?mode=graph`);
}

async function run(page: Page): Promise<void> {
  await page.getByLabel("Topic").fill("supper");
  await page.getByLabel("Topic").press("Enter");
}

/** What the server holds of the thread on screen; null before there is one. */
async function valuesOf(page: Page, { sdk }: Shapes) {
  const thread = threadOf(page);
  return thread === "" ? null : (await sdk.threads.getState(thread)).values;
}

test("a node that fails is marked, and its error can be read, also after a reload", async ({
  page,
  shapes,
}) => {
  await open(page, shapes, "breaking");
  await run(page);
  await node(page, "serve, failed").click();
  await expect(node(page, "prepare, done")).toBeVisible();
  const message = "RangeError: The oven is cold: 12 of 180 degrees.";
  await expect(panel(page, "serve")).toContainText("In the last run: failed.");
  await expect(panel(page, "serve").getByText(message)).toBeVisible();

  await page.reload();
  await expect(node(page, "serve, failed")).toBeVisible();
  await expect(panel(page, "serve").getByText(message)).toBeVisible();
  await panel(page, "serve").getByText("State before it").click();
  await expect(panel(page, "serve")).toContainText('"steps": 1');
  await node(page, /^prepare/).click();
  await expect(panel(page, "prepare").getByText("Last output")).toBeVisible();
  await expect(panel(page, "prepare")).toContainText('"steps": 1');
  await panel(page, "prepare").getByRole("button", { name: "Open its checkpoint" }).click();
  await expect(page.getByRole("dialog", { name: "Checkpoints" })).toContainText("Next: prepare");
});

test("a drawing is dragged, and zoomed with wheel and buttons; Fit undoes it", async ({
  page,
  shapes,
}) => {
  await open(page, shapes, "large");
  const first = node(page, "node_0_0");
  await expect(first).toBeVisible();
  const width = async () => (await first.boundingBox())?.width ?? 0;
  const scrolled = () => drawing(page).evaluate((box) => [box.scrollLeft, box.scrollTop]);
  const fitted = await width();

  const box = await drawing(page).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + (box?.height ?? 0) - 20];
  await drawing(page).evaluate((element) => element.scrollTo(0, 0));
  await page.mouse.move(x + 100, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 80, { steps: 4 });
  await page.mouse.up();
  await expect.poll(scrolled).toEqual([60, 80]);
  await page.mouse.move(x, y - 100);
  expect(await scrolled()).toEqual([60, 80]);

  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -200);
  await page.keyboard.up("Control");
  await expect.poll(width).toBeGreaterThan(fitted * 1.4);
  await page.getByRole("button", { name: "Fit" }).click();
  await expect.poll(width).toBeCloseTo(fitted, 0);
  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(width).toBeLessThan(fitted * 0.9);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(width).toBeCloseTo(fitted, 0);
});

test("200 nodes are drawn, and the last is reached by keyboard", async ({ page, shapes }) => {
  await open(page, shapes, "large");
  await expect(node(page, /^node_\d+_\d+$/)).toHaveCount(200);
  const last = node(page, "__end__");
  await last.focus();
  await expect(last).toBeInViewport();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  const chosen = drawing(page).locator("button[aria-pressed=true]");
  await expect(chosen).toHaveCount(1);
  const name = (await chosen.getAttribute("aria-label")) ?? "";
  await expect(panel(page, name)).toContainText("Goes on to");
  await run(page);
  await expect(node(page, "node_19_9, done")).toBeAttached({ timeout: 30_000 });
  await expect(node(page, /, done$/)).toHaveCount(202);
});

test("names are texts, however ugly; Tab reaches each node, and a run pauses at any", async ({
  page,
  shapes,
}) => {
  const { assistant_id } = await shapes.sdk.assistants.get("ugly");
  const { nodes } = await shapes.sdk.assistants.getGraph(assistant_id);
  await open(page, shapes, "ugly");
  await expect(drawing(page).getByRole("button")).toHaveCount(nodes.length);
  await drawing(page).focus();
  const reached: string[] = [];
  for (const _ of nodes) {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await expect(panel(page, name ?? "")).toBeVisible();
    reached.push(name ?? "");
  }
  expect(reached.sort()).toEqual(nodes.map(({ id }) => String(id)).sort());
  await expect(drawing(page).locator("script")).toHaveCount(0);
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);

  await node(page, /^a b, c & d/).click();
  await panel(page, "a b, c & d").getByLabel("Pause before it").check();
  await run(page);
  await expect(node(page, "a b, c & d, waiting, breakpoint")).toBeVisible();
  const { next } = await shapes.sdk.threads.getState(threadOf(page));
  expect(next).toEqual(["a b, c & d"]);
});

test("a graph without nodes is drawn from start to end, and runs", async ({ page, shapes }) => {
  await open(page, shapes, "empty");
  await node(page, "__start__").click();
  await expect(panel(page, "__start__")).toContainText("Where a run begins.");
  await expect(drawing(page).getByRole("button")).toHaveCount(2);
  await run(page);
  await expect.poll(() => valuesOf(page, shapes)).toMatchObject({ topic: "supper" });
});

test("a server that answers with no nodes at all is told of, and the input runs", async ({
  page,
  shapes,
}) => {
  shapes.gateway.setFault({
    path: /\/graph(\?|$)/,
    answer: {
      status: 200,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ nodes: [], edges: [] }),
    },
  });
  await open(page, shapes, "empty");
  await expect(page.getByText("This graph has no nodes to draw")).toBeVisible();
  await run(page);
  await expect.poll(() => valuesOf(page, shapes)).toMatchObject({ topic: "supper" });
});

test("a drawing that fails says so; the input runs all the same, and Try again draws it", async ({
  page,
  shapes,
  guard,
}) => {
  guard.allow(/50\d/);
  const mend = shapes.gateway.setFault({
    path: /\/graph(\?|$)/,
    reach: false,
    answer: { status: 500, body: "Internal Server Error" },
  });
  await open(page, shapes, "ugly");
  const section = page.getByRole("region", { name: "Graph", exact: true });
  const retry = section.getByRole("button", { name: "Try again" });
  await expect(retry).toBeVisible({ timeout: 30_000 });
  await run(page);
  await expect.poll(() => valuesOf(page, shapes)).toMatchObject({ topic: "supper", steps: 4 });
  mend();
  await retry.click();
  await expect(node(page, /^<script>/)).toBeVisible();
});
