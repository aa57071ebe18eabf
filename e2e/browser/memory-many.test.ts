import { expect, expectAccessible, test } from "./fixtures";
import { emptyStore, held, table } from "./memory-page";

test.beforeEach(({ sdk }) => emptyStore(sdk));

test("a thousand items are paged and searched, and the page says how", async ({ page, sdk }) => {
  test.setTimeout(120_000);
  for (let i = 0; i < 1000; i += 50) {
    const some = Array.from({ length: 50 }, (_, j) => i + j);
    await Promise.all(
      some.map((n) => sdk.store.putItem(["many", `user-${n % 120}`], `note-${n}`, { number: n })),
    );
  }
  await sdk.store.putItem(["many", "last"], "needle", { says: "Only in the Haystack" });
  await page.goto("/local/memory?ns=many");
  await expect(table(page).getByRole("row")).toHaveCount(26);
  await expect(page.getByText("Items 1–25")).toBeVisible();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(page.getByText("Items 26–50")).toBeVisible();
  const names = page.getByRole("navigation", { name: "Namespaces" });
  await expect(names.getByRole("link")).toHaveCount(100);
  await names.getByRole("button", { name: "Show 100 more" }).click();
  await expect(names.getByRole("link")).toHaveCount(121);

  await page.keyboard.press("/");
  await page.keyboard.type("number=77");
  await expect(page.getByText("The server compared this field of every value.")).toBeVisible();
  await expect(table(page).getByRole("row")).toHaveCount(2);
  const search = page.getByRole("searchbox", { name: "Search in this namespace" });
  await search.fill("note-99");
  await expect(page.getByText(/in the first 1,000 items here/)).toBeVisible();
  await expect(table(page).getByRole("row")).toHaveCount(12);
  await names.getByRole("link", { name: "last" }).click();
  await search.fill("haystack");
  await expect(page.getByText(/in the keys and values of all 1 items here/)).toBeVisible();
  await expect(table(page).getByRole("row", { name: /needle/ })).toBeVisible();
  await search.fill("nobody wrote this");
  await expect(page.getByText("No item matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear search" }).last().click();
  await expect(table(page).getByRole("row", { name: /needle/ })).toBeVisible();
});

test("ugly data stays in its place, on a phone too, and Roster's own labels cannot be edited", async ({
  page,
  sdk,
}) => {
  const long = `${"long ".repeat(40)}<img src=x onerror=alert(1)> ../.. ؉`;
  const id = "0190c0de-0000-4000-8000-00000000a11e";
  await sdk.store.putItem(["a b/ü", "x".repeat(200)], long, { [long]: [long, null, { a: [] }] });
  await sdk.store.putItem(["roster", "labels", id], "production", { version: 1 });
  await sdk.store.putItem(["big"], "text", { text: "word ".repeat(20_000) });
  await sdk.store.putItem(["big"], "number", { of: { atoms: 2 ** 60 } });
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/local/memory");
    await expect(table(page).getByRole("row")).toHaveCount(5);
    await expectAccessible(page);
    const { scrollWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(width);
  }
  await table(page)
    .getByRole("link", { name: /long long/ })
    .click();
  await expect(page.getByRole("dialog", { name: /long long/ }).getByText("none")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await table(page).getByRole("link", { name: "number" }).click();
  const number = page.getByRole("dialog", { name: "number" });
  await expect(
    number.getByText(/too large for a browser to hold exactly \(of\.atoms\)/),
  ).toBeVisible();
  await expect(number.getByRole("button", { name: "Edit" })).toBeHidden();
  await page.keyboard.press("Escape");

  await table(page).getByRole("link", { name: "production" }).click();
  const label = page.getByRole("dialog", { name: "production" });
  await expect(label.getByText(/Roster keeps the labels of versions here/)).toBeVisible();
  await expect(label.getByRole("button", { name: "Delete" })).toBeHidden();
});

test("everything is done by the keyboard alone", async ({ page, sdk }) => {
  await sdk.store.putItem(["memories", "ada"], "drinks", { likes: "tea" });
  await page.goto("/local/memory");
  const path = page.getByRole("navigation", { name: "Path" });
  await page.getByRole("link", { name: "memories", exact: true }).press("Enter");
  await expect(path.getByText("memories")).toBeFocused();
  await page.getByRole("link", { name: "ada", exact: true }).press("Enter");
  await expect(path.getByText("ada")).toBeFocused();
  await table(page).getByRole("link", { name: "drinks" }).press("Enter");
  await page.getByRole("button", { name: "Edit" }).press("Enter");
  const editor = page.getByRole("textbox", { name: "Value as JSON" });
  await expect(editor).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(editor).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText('{"likes": "rain"}');
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => held(sdk, ["memories", "ada"], "drinks")).toEqual({ likes: "rain" });
  await expect(page.getByRole("button", { name: "Edit" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(table(page).getByRole("link", { name: "drinks" })).toBeFocused();
  await path.getByRole("link", { name: "All namespaces" }).press("Enter");
  await expect(path.getByText("All namespaces")).toBeFocused();
});

test("without a Store the page says so, and finds one that comes later", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  guard.allow(/50\d \(|404 \(|40[13] \(/);
  await sdk.store.putItem(["memories"], "here", {});
  const fault = (status: number) =>
    gateway.setFault({
      path: /^\/store\//,
      reach: false,
      answer: { status, headers: { "content-type": "text/plain" }, body: "Not Implemented" },
    });
  const memory = url.replace("/assistants", "/memory");
  for (const status of [404, 501]) {
    gateway.clear();
    fault(status);
    await page.goto(memory);
    await expect(page.getByText("This server has no Store")).toBeVisible();
    await expect(page.getByRole("button", { name: "+ New item" })).toBeHidden();
  }
  await expectAccessible(page);
  gateway.clear();
  await page.getByRole("button", { name: "Look again" }).click();
  await expect(table(page).getByRole("row", { name: /here/ })).toBeVisible();
});
