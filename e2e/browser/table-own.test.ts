import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, test } from "./fixtures";
import { DEFAULTS, heads, makeMany, nameIn, row, rows } from "./table-page";

test.beforeAll(({ sdk }) => deleteMade(sdk));
test.afterEach(({ sdk }) => deleteMade(sdk));

test("columns are chosen and resized, by mouse and by keys, and remembered", async ({
  page,
  sdk,
}) => {
  await sdk.assistants.create({
    graphId: "agent",
    name: "Described",
    description: "Answers letters",
    metadata: { team: "red", limit: 5 },
  });
  await page.goto("/local/assistants");
  await expect(heads(page)).toHaveText(["Name", "Graph", "Active", "Updated", "ID", "Actions"]);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Metadata" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Created" }).click();
  await page.getByRole("menuitemcheckbox", { name: "ID" }).press("Space");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  const wanted = ["Name", "Graph", "Active", "Updated", "Created", "Metadata", "Actions"];
  await expect(heads(page)).toHaveText(wanted);
  await expect(row(page, "Described")).toContainText("team: red, limit: 5");

  const edge = page.getByRole("separator", { name: "Width of Graph" });
  await edge.press("ArrowRight");
  await expect(edge).toHaveAttribute("aria-valuenow", "160");
  expect(await widthOf(page, "Graph")).toBe(160);
  await edge.hover();
  await page.mouse.down();
  await page.mouse.move(0, 0, { steps: 4 });
  await page.mouse.up();
  await expect(edge).toHaveAttribute("aria-valuenow", "64");
  expect(await widthOf(page, "Graph")).toBe(64);
  await page.reload();
  await expect(heads(page)).toHaveText(wanted);
  await expect(edge).toHaveAttribute("aria-valuetext", "64 pixels");
  await expectAccessible(page);
  await edge.press("Enter");
  await expect(edge).toHaveAttribute("aria-valuetext", "usual width");

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("button", { name: "Columns" })).toBeHidden();
  await expect(heads(page).filter({ visible: true })).toHaveText(["Name", "Actions"]);
  await expect(row(page, "Described")).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitem", { name: "Usual columns and widths" }).click();
  await expect(heads(page)).toHaveText(["Name", "Graph", "Active", "Updated", "ID", "Actions"]);
});

test("pinned assistants stand first on every page, and say when they are gone", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/404 \(Not Found\)/);
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name: "Bot pinned" });
  await makeMany(sdk);
  await page.goto("/local/assistants?page=3");
  await row(page, "Bot pinned")
    .getByRole("button", { name: /^More actions/ })
    .click();
  await page.getByRole("menuitem", { name: "Pin to the top" }).click();
  const pinned = page.getByRole("rowgroup", { name: "Pinned" });
  await expect(pinned.getByRole("link", { name: "Bot pinned", exact: true })).toBeVisible();
  await expect(nameIn(rows(page).first())).toHaveText("Bot pinned");
  await page.getByRole("button", { name: "First page" }).click();
  await expect(rows(page)).toHaveCount(51);
  await page.reload();
  await expect(nameIn(rows(page).first())).toHaveText("Bot pinned");
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("bot 7");
  await expect(pinned).toHaveCount(0);

  await sdk.assistants.delete(assistant_id);
  await page.goto("/local/assistants");
  await expect(pinned.getByText("“Bot pinned” is no longer on this server.")).toBeVisible();
  await pinned.getByRole("button", { name: "Unpin" }).click();
  await expect(pinned).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
  await page.reload();
  await expect(rows(page)).toHaveCount(50);
  await expect(pinned).toHaveCount(0);
});

test("new rows come by themselves while the tab is looked at, and take nothing away", async ({
  page,
  sdk,
}) => {
  const { assistant_id: id } = await sdk.assistants.create({ graphId: "agent", name: "Pinned" });
  await makeMany(sdk);
  await page.clock.install();
  await page.addInitScript(
    (pins) => localStorage.setItem("roster:pinned:local", pins),
    JSON.stringify([{ id, name: "Pinned" }]),
  );
  let asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/assistants/")) asked.push(new URL(request.url()).pathname);
  });
  await page.goto("/local/assistants");
  await expect(page.getByText("135 in total")).toBeVisible();
  const pinned = page.getByRole("rowgroup", { name: "Pinned" });
  await expect(pinned).toContainText("v1");
  const name = (await nameIn(rows(page).nth(20)).textContent()) ?? "";
  const focused = row(page, name).getByRole("link", { name: /^Edit/ });
  await focused.focus();
  const inWindow = () => focusTop(page);
  const before = await inWindow();

  await sdk.assistants.create({ graphId: "agent", name: "Made elsewhere" });
  await sdk.assistants.update(id, { name: "Pinned, renamed" });
  asked = [];
  // The server writes its file only once it has not been read for three seconds.
  await page.clock.fastForward(5_000);
  await page.evaluate(() => document.title);
  expect(asked).toEqual([]);
  await page.clock.fastForward(10_000);
  await expect(page.getByText("136 in total")).toBeVisible();
  await expect(nameIn(rows(page).nth(1))).toHaveText("Made elsewhere");
  await expect(nameIn(pinned.getByRole("row"))).toHaveText("Pinned, renamed");
  expect(asked.map((path) => path.split("/").at(-1)).sort()).toEqual([id, "count", "search"]);
  await expect(focused).toBeFocused();
  expect(await inWindow()).toBeCloseTo(before, 0);

  // What is open belongs to a row: that must not go.
  await sdk.assistants.create({ graphId: "agent", name: "Made meanwhile" });
  asked = [];
  await rows(page)
    .last()
    .getByRole("button", { name: /^More actions/ })
    .click();
  await page.clock.fastForward(15_000);
  expect(asked.filter((path) => path.endsWith("/count"))).toEqual([]);
  await page.keyboard.press("Escape");
  await setHidden(page, true);
  await page.clock.fastForward(60_000);
  expect(asked.filter((path) => path.endsWith("/count"))).toEqual([]);
  await setHidden(page, false);
  await page.clock.fastForward(15_000);
  await expect(page.getByText("137 in total")).toBeVisible();
});

test("letters move through the rows and press what is in them", async ({ page, sdk }) => {
  const made = [];
  for (const name of ["Third", "Second", "First"]) {
    made.push(await sdk.assistants.create({ graphId: "agent", name }));
  }
  await page.goto("/local/assistants");
  // Only in the browser is it known how long ago that was: keys are heard from then on.
  await expect(row(page, "First")).toContainText("just now");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "First", exact: true })).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(page.getByRole("link", { name: "Second", exact: true })).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type("jks");
  await expect(page.getByRole("searchbox")).toHaveValue("jks");
  await expect(page.getByText("No assistant matches these filters.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(rows(page)).toHaveCount(3 + DEFAULTS);
  await expect(page).not.toHaveURL(/q=/);
  const studio = page.getByRole("link", { name: "Studio with Second" });
  await studio.focus();
  await expect(studio).toBeFocused();
  await page.keyboard.press("s");
  await expect(page).toHaveURL(new RegExp(`${made[1]?.assistant_id}/studio`));
  await page.goBack();
  await expect(row(page, "First")).toContainText("just now");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await expect(page).toHaveURL(new RegExp(`${made[2]?.assistant_id}/edit`));
  await page.goBack();
  await expect(row(page, "First")).toContainText("just now");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${made[1]?.assistant_id}/`));
  await expect(page.getByRole("heading", { name: "Second" })).toBeVisible();
});

test("a link that is followed right after typing is not undone by the search", async ({
  page,
  sdk,
}) => {
  const { assistant_id: id } = await sdk.assistants.create({ graphId: "agent", name: "Hasty" });
  await page.goto("/local/assistants");
  await expect(row(page, "Hasty")).toContainText("just now");
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**/${id}/edit?_rsc=*`, async (route) => {
    if (!route.request().headers()["next-router-prefetch"]) await answered;
    await route.continue();
  });
  await page.getByRole("searchbox").fill("Has");
  await row(page, "Hasty").getByRole("link", { name: "Edit Hasty" }).click();
  await expect(page).toHaveURL(/q=Has/);
  answer();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Hasty");
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue("Has");
  await expect(rows(page)).toHaveCount(1);
});

async function widthOf(page: Page, head: string) {
  const box = await heads(page).filter({ hasText: head }).boundingBox();
  return Math.round(box?.width ?? 0);
}

function focusTop(page: Page) {
  return page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
}

/** As another tab over this one would. */
async function setHidden(page: Page, hidden: boolean) {
  await page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => value });
    Object.defineProperty(document, "visibilityState", {
      configurable: true,
      get: () => (value ? "hidden" : "visible"),
    });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}
