import { deleteMade } from "./delete-made";
import { expect, type expectAccessible, test } from "./fixtures";
import { rows } from "./table-page";

type Page = Parameters<typeof expectAccessible>[0];

test.beforeAll(({ sdk }) => deleteMade(sdk));
test.afterEach(({ sdk }) => deleteMade(sdk));

test("search, graph and who created narrow the table, and live in the URL", async ({
  page,
  sdk,
}) => {
  await sdk.assistants.create({ graphId: "agent", name: "Alpha one" });
  await sdk.assistants.create({ graphId: "report", name: "Alpha two" });
  await page.goto("/local/assistants");
  await expect(rows(page)).toHaveCount(6);

  await page.getByRole("searchbox").fill("alpha");
  await expect(rows(page)).toHaveCount(2);
  await page.getByLabel("Graph", { exact: true }).selectOption("report");
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Alpha two");
  await expect(page).toHaveURL(/q=alpha/);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole("searchbox")).toHaveValue("alpha");

  await page.getByRole("searchbox").fill("nothing is called so");
  await expect(page.getByRole("button", { name: "Clear filters" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await expect(rows(page)).toHaveCount(6);

  await page.getByLabel("Created by").selectOption("By people");
  await expect(rows(page)).toHaveCount(2);
  await page.goBack();
  await expect(rows(page)).toHaveCount(6);
});

test("one menu serves every row, where it was opened, and gives the focus back there", async ({
  page,
  sdk,
}) => {
  for (const name of ["Lower", "Upper"]) {
    await sdk.assistants.create({ graphId: "agent", name });
  }
  await page.goto("/local/assistants");
  await expect(rows(page).first()).toContainText("just now");
  // The menu of the lower row covers none of the upper one.
  const [upper, lower] = [menu(page, "Upper"), menu(page, "Lower")];
  await lower.click();
  await expect(page.getByRole("menu", { name: "More actions for Lower" })).toBeVisible();
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await expect(lower).toHaveAttribute("aria-expanded", "true");
  await upper.click();
  await expect(page.getByRole("menu", { name: "More actions for Upper" })).toBeVisible();
  await expect(lower).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(upper).toBeFocused();
  await expect(page.getByRole("menuitem")).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.getByRole("menuitem", { name: "Export…" }).press("Enter");
  await expect(page.getByRole("dialog", { name: /“Upper”/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(upper).toBeFocused();
  await upper.click();
  await upper.click();
  await expect(page.getByRole("menuitem")).toHaveCount(0);

  const copy = rows(page).first().getByRole("button", { name: "Copy ID" });
  await copy.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Copy ID", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Copy ID", { exact: true })).toHaveCount(0);

  const edit = rows(page).first().getByRole("link", { name: "Edit Upper" });
  const opened = page.context().waitForEvent("page");
  await edit.click({ modifiers: ["ControlOrMeta"] });
  await (await opened).close();
  await expect(page).toHaveURL(/\/assistants$/);
  await edit.click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("Upper");
});

test("Duplicate makes a version 1 with the same content", async ({ page, sdk }) => {
  const values = { model_name: "openai", unknown: { kept: true } };
  const { assistant_id, ...source } = await sdk.assistants.create({
    graphId: "agent",
    name: "Source",
    metadata: { team: "a" },
    context: values,
    config: { configurable: values, recursion_limit: 7 },
  });
  await page.goto("/local/assistants");
  await menu(page, "Source").click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(rows(page)).toHaveCount(6);
  const [copy] = await sdk.assistants.search({ limit: 1 });
  expect(copy?.assistant_id).not.toBe(assistant_id);
  expect(copy).toMatchObject({
    version: 1,
    graph_id: source.graph_id,
    metadata: source.metadata,
    context: source.context,
    config: source.config,
  });
});

test("Delete takes the threads along where asked, those of try-outs too", async ({ page, sdk }) => {
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name: "With threads" });
  const used = await sdk.threads.create({ metadata: { assistant_id } });
  const triedOut = await sdk.threads.create({ metadata: { roster_assistant_id: assistant_id } });
  const foreign = await sdk.threads.create({ metadata: { roster_assistant_id: "another" } });
  await page.goto("/local/assistants");
  await menu(page, "With threads").click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Also delete its 2 threads").check();
  await dialog.getByRole("textbox").fill("With threads");
  await dialog.getByRole("button", { name: /delete/i }).dblclick();
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByRole("main")).toBeFocused();
  for (const { thread_id } of [used, triedOut]) {
    await expect.poll(() => sdk.threads.get(thread_id).catch(String)).toContain("404");
  }
  expect((await sdk.threads.get(foreign.thread_id)).thread_id).toBe(foreign.thread_id);
});

function menu(page: Page, name: string) {
  return rows(page)
    .filter({ hasText: name })
    .getByRole("button", { name: /actions|more/i });
}
