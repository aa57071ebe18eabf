import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, test } from "./fixtures";
import { DEFAULTS, MADE, makeMany, nameIn, row, rows } from "./table-page";

test.beforeAll(({ sdk }) => deleteMade(sdk));
test.afterEach(({ sdk }) => deleteMade(sdk));

test("130 assistants: filters, pages, their size and the order live in the address", async ({
  page,
  sdk,
}) => {
  await makeMany(sdk);
  await page.goto("/local/assistants?defaults=hide");
  await expect(page.getByLabel("Created by")).toHaveValue("people");
  await expect(page.getByText(`${MADE} matching`)).toBeVisible();
  await page.getByLabel("Created by").selectOption("By the server");
  await expect(rows(page)).toHaveCount(DEFAULTS);
  await page.getByLabel("Created by").selectOption("By anyone");
  await expect(page.getByText(`${MADE + DEFAULTS} in total`)).toBeVisible();
  await expect(page).toHaveURL(/\/local\/assistants$/);
  await expect(rows(page)).toHaveCount(50);
  await expect(page.getByText("1–50 of 134 assistants")).toBeVisible();

  const pageField = page.getByRole("textbox", { name: "Page" });
  await page.getByRole("button", { name: "Last page" }).click();
  await expect(rows(page)).toHaveCount(34);
  await expect(page.getByText("101–134 of 134 assistants")).toBeVisible();
  await pageField.fill("2");
  await pageField.press("Enter");
  await expect(page.getByText("51–100 of 134 assistants")).toBeVisible();
  await pageField.fill("nonsense");
  await pageField.press("Enter");
  await expect(pageField).toHaveValue("2");
  await page.getByLabel("Rows on a page").selectOption("25 a page");
  await expect(page.getByText("51–75 of 134 assistants")).toBeVisible();
  await expect(page).toHaveURL(/size=25/);
  await expect(page).toHaveURL(/page=3/);
  await page.goBack();
  await expect(page.getByText("51–100 of 134 assistants")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("101–134 of 134 assistants")).toBeVisible();
  await page.reload();
  await expect(page.getByText("101–134 of 134 assistants")).toBeVisible();

  await page.goto("/local/assistants?page=9");
  await page.getByRole("button", { name: "Go to the last page" }).click();
  await expect(rows(page)).toHaveCount(34);
});

test("what does not fit is found on all pages, which can be stopped, and selected at once", async ({
  page,
  sdk,
}) => {
  await makeMany(sdk);
  await sdk.assistants.create({
    graphId: "research",
    name: "Drifted",
    context: { temperature: 9 },
  });
  await page.goto("/local/assistants?size=25&page=2&fit=misfits");
  await expect(page.getByText("Nothing was found that does not fit.")).toBeVisible();
  await expect(page.getByText("Only this page is checked, not the others.")).toBeVisible();
  // The second page of the whole list waits, so that there is something to stop.
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assistants\/search$/, async (route) => {
    const { offset = 0 } = route.request().postDataJSON();
    if (offset === 100) await released;
    await route.continue();
  });
  const checkAll = page.getByRole("button", { name: "Check all 135" });
  await checkAll.click();
  const stop = page.getByRole("button", { name: "Stop", exact: true });
  await expect(stop).toBeFocused();
  await expect(page.getByText("Checked 100 of 135. 1 does not fit so far.")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Checking all" })).toBeVisible();
  await expectAccessible(page);
  await stop.click();
  await expect(checkAll).toBeFocused();
  release();
  await checkAll.press("Enter");
  await expect(page.getByText("1 of 135 does not fit the schema of its graph.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Schema fit" })).toBeFocused();
  await expect(page).toHaveURL(/\?size=25&fit=misfits$/);
  await expect(rows(page)).toHaveCount(1);
  await expect(
    row(page, "Drifted").getByRole("link", { name: "1 value no longer fits" }),
  ).toBeVisible();
  await row(page, "Drifted").getByRole("checkbox").check();
  await expect(page.getByRole("status").filter({ hasText: "selected" })).toHaveText("1 selected");
  await expectAccessible(page);

  // Kept while the filters stand, and shown again with them.
  await page.getByRole("searchbox").fill("Bot 13");
  await expect(page.getByText("2 matching")).toBeVisible();
  await expect(page.getByText("1 of 135 does not fit the schema of its graph.")).toHaveCount(0);
  await page.getByRole("searchbox").fill("");
  await expect(page.getByText("1 of 135 does not fit the schema of its graph.")).toBeVisible();
});

test("metadata filters hold together, in any order of steps, and say what they look for", async ({
  page,
  sdk,
}) => {
  await makeMany(sdk);
  await page.goto("/local/assistants");
  await addFilter(page, "team", "red");
  await expect(page.getByText("43 matching")).toBeVisible();
  await expect(page).toHaveURL(/meta=team/);
  await expect(page.getByRole("button", { name: "Metadata", exact: true })).toBeFocused();
  await addFilter(page, "number", "3");
  await expect(nameIn(rows(page))).toHaveText(["Bot 3"]);
  await expectAccessible(page);

  // The metadata hold a number, so text finds nothing.
  await addFilter(page, "number", '"3"');
  await expect(page.getByText("No assistant matches these filters.")).toBeVisible();
  await page.getByRole("button", { name: 'Remove number="3"' }).click();
  await expect(page.getByRole("button", { name: "Remove team=red" })).toBeFocused();
  await expect(page.getByText("43 matching")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("No assistant matches these filters.")).toBeVisible();
  await page.goForward();
  await expect(page.getByText("43 matching")).toBeVisible();
  await page.reload();
  // Only a page that is hydrated says how long ago that was.
  await expect(
    rows(page)
      .getByText(/just now| ago/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(page.getByText("43 matching")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await expect(page.getByText(`${MADE + DEFAULTS} in total`)).toBeVisible();

  await page.getByRole("button", { name: "Metadata", exact: true }).click();
  const form = page.getByRole("form", { name: "Filter by metadata" });
  await expect(form.getByLabel("Key")).toBeFocused();
  await expectAccessible(page);
  await form.getByLabel("Key").press("Escape");
  await expect(form).toHaveCount(0);
});

test("a server that cannot sort: one page is sorted here, more say why not", async ({
  page,
  sdk,
}) => {
  await makeMany(sdk);
  await page.goto("/local/assistants");
  const byName = page.getByRole("columnheader", { name: "Name" }).getByRole("button");
  await expect(byName).toBeDisabled();
  await byName.focus();
  await byName.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(byName).toHaveAccessibleDescription(/This server cannot sort/);
  await byName.press("Enter");
  await expect(page).toHaveURL(/\/local\/assistants$/);
  await page.goto("/local/assistants?sort=name");
  await expect(page.getByRole("status").filter({ hasText: "cannot sort" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Assistants, newest first" })).toBeVisible();

  await page.goto("/local/assistants?q=bot+12");
  await expect(rows(page)).toHaveCount(11);
  await byName.click();
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await expect(nameIn(rows(page).first())).toHaveText("Bot 12");
  await expect(nameIn(rows(page).nth(1))).toHaveText("Bot 120");
  await byName.click();
  await expect(page.getByRole("table", { name: "Assistants, by name, Z to A" })).toBeVisible();
  await expect(nameIn(rows(page).last())).toHaveText("Bot 12");
  await page.goBack();
  await expect(page.getByRole("table", { name: "Assistants, by name, A to Z" })).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByLabel("Created by")).toBeHidden();
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  await page.getByLabel("Created by").selectOption("By people");
  await expect(page.getByRole("button", { name: "Filters (1)" })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
  await page.getByLabel("Order").selectOption("Oldest first");
  await expect(page.getByRole("table", { name: "Assistants, oldest first" })).toBeVisible();
  await expect(nameIn(rows(page).first())).toHaveText("Bot 12");
  // Rows that are about to change are drawn faintly.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expectAccessible(page);
});

async function addFilter(page: Page, key: string, value: string) {
  await page.getByRole("button", { name: "Metadata", exact: true }).click();
  const form = page.getByRole("form", { name: "Filter by metadata" });
  await form.getByLabel("Key").fill(key);
  await form.getByLabel("Value").fill(value);
  await form.getByLabel("Value").press("Enter");
  await expect(form).toHaveCount(0);
}
