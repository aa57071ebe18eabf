import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRoster } from "../start-roster.mjs";
import { test as base, expect, expectAccessible } from "./fixtures";
import { makeAssistant } from "./threads-page";

/** A second Roster on the server of the first, which takes writes down in a file. */
const test = base.extend<{ house: { url: string; file: string } }>({
  house: async ({ page, roster }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "roster-activity-"));
    const file = join(folder, "audit.jsonl");
    const own = await startRoster({
      env: { LANGGRAPH_API_URL: roster.serverUrl, AUDIT_FILE: file },
    });
    await use({ url: `${own.url}/default`, file });
    await page.close();
    await own.stop();
    await rm(folder, { recursive: true });
  },
});

test("what happened is listed, joined with what was taken down, filtered, and leads to the changes", async ({
  page,
  sdk,
  house,
  guard,
}) => {
  guard.allow(/500 \(/);
  const id = await makeAssistant(sdk);
  const name = `Audited ${id.slice(0, 6)}`;
  await page.goto(`${house.url}/assistants`);
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Activity" })
    .click();
  await expect(page.getByRole("list", { name: "Activity" })).toBeVisible();

  // As the form saves, with a note and a name.
  const metadata = { roster_note: "Shorter answers", roster_author: "Ada", roster_save: "save-1" };
  const status = await page.evaluate(
    async ({ address, body }) => {
      const headers = { "content-type": "application/json" };
      return (await fetch(address, { method: "PATCH", headers, body })).status;
    },
    {
      address: `/api/deployments/default/assistants/${id}`,
      body: JSON.stringify({ name, context: { tone: "canary" }, metadata }),
    },
  );
  expect(status).toBe(200);
  await appendFile(house.file, "{no event\n");
  await page.reload();

  const made = page.getByRole("listitem").filter({ hasText: `made version 2 of ${name}` });
  await expect(made).toContainText("Ada");
  await expect(made).toContainText("Shorter answers");
  await expect(made).toContainText("context.tone");
  await expect(page.getByText("1 line in it could not be understood")).toBeVisible();
  await expect(page.getByText(/The audit file has 1 event/)).toBeVisible();
  await expect(page.locator("body")).not.toContainText("canary");
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }

  await page.getByRole("searchbox", { name: "Person" }).fill("nobody at all");
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await expect(page).toHaveURL(/person=nobody/);
  await page.reload();
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("searchbox", { name: "Assistant" }).fill(name);
  await expect(page).toHaveURL(/assistant=Audited/);
  await expect(page.getByRole("listitem").filter({ hasText: "version 2" })).toHaveCount(1);
  await page.getByRole("combobox", { name: "Time" }).selectOption("Last hour");
  await expect(page).toHaveURL(/since=hour/);
  await expect(made).toBeVisible();

  await page.setViewportSize({ width: 390, height: 800 });
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBe(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 720 });

  await page.route("**/api/activity/**", (route) => route.fulfill({ status: 500, body: "{}" }));
  await page.reload();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(made).toBeVisible();
  await page.unroute("**/api/activity/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/The audit file has 1 event/)).toBeVisible();

  await made.getByRole("link", { name: "What changed in version 2" }).click();
  await expect(page).toHaveURL(new RegExp(`${id}/versions\\?version=2&view=diff`));
  await sdk.assistants.delete(id);
});
