import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { stampMetadata } from "@/lib/versions/save-stamp";
import { deleteMade } from "./delete-made";
import { expect, expectAccessibleInBothThemes, test } from "./fixtures";

test.afterEach(({ sdk }) => deleteMade(sdk));

const RULES = Array.from({ length: 40 }, (_, index) => `Rule ${index + 1}: be honest.`);

/** Twelve versions, stamped as Roster stamps them, with a few things left out on purpose. */
async function makeTwelve(sdk: Client): Promise<string> {
  const { assistant_id } = await sdk.assistants.create({
    graphId: "research",
    name: "Twelve",
    context: contextOf(1),
    metadata: stamp(1),
  });
  for (let version = 2; version <= 12; version++) {
    await sdk.assistants.update(assistant_id, {
      graphId: "research",
      name: "Twelve",
      context: contextOf(version),
      metadata: stamp(version),
      ...(version === 12 && { config: { recursion_limit: 50, tags: ["prod"] } }),
    });
  }
  return assistant_id;
}

function contextOf(version: number) {
  const rules = version < 6 ? RULES : RULES.with(20, "Rule 21: be very honest.");
  return {
    system_prompt: rules.join("\n"),
    api_key: version < 9 ? "sk-old" : "sk-new",
    focus_areas: version < 10 ? ["price", "law"] : ["price", "churn"],
    ...(version > 2 && { temperature: version < 12 ? 0.7 : 0.2 }),
  };
}

function stamp(version: number) {
  const note = version === 10 ? "" : `Note ${version}`;
  return stampMetadata({ note, author: version === 11 ? "" : "Ada", saveId: crypto.randomUUID() });
}

const row = (page: Page, version: number) =>
  page.getByRole("listitem").filter({ hasText: new RegExp(`^Version ${version}(?!\\d)`) });
/** The value beside a label of the comparison. */
const field = (page: Page, label: string) =>
  page.locator("dl > div").filter({ has: page.getByText(label, { exact: true }) });

test("the timeline says who made each version, why, and what changed in it", async ({
  page,
  sdk,
}) => {
  const id = await makeTwelve(sdk);
  await page.goto(`/local/assistants/${id}/versions`);
  await expect(page.getByRole("heading", { name: "12 versions" })).toBeVisible();
  await expect(row(page, 12)).toContainText("Note 12");
  await expect(row(page, 12)).toContainText("temperature, tags, recursion_limit");
  await expect(row(page, 12)).toContainText(/20\d\d, \d\d:\d\d · Ada/);
  await expect(row(page, 11)).toContainText("No change");
  await expect(row(page, 11)).not.toContainText("Ada");
  await expect(row(page, 10)).toContainText("focus_areas");
  await expect(row(page, 10)).not.toContainText("Note");
  await row(page, 6).scrollIntoViewIfNeeded();
  await expect(row(page, 6)).toContainText("system_prompt +1 −1 lines");
  await row(page, 1).scrollIntoViewIfNeeded();
  await expect(row(page, 1)).toContainText("First version");
});

test("a version is shown as the form has it, with defaults and without secrets", async ({
  page,
  sdk,
}) => {
  const id = await makeTwelve(sdk);
  await page.goto(`/local/assistants/${id}/versions?version=2`);
  await expect(field(page, "Temperature")).toContainText("Default: 0.7");
  await expect(field(page, "Temperature")).toContainText("How freely the report is written.");
  await expect(field(page, "Style").last()).toContainText("Default: bullets");
  await expect(page.getByRole("region", { name: "Research prompt" })).toContainText("Rule 40");
  await expect(page.getByRole("heading", { name: "Not in the graph's schema" })).toBeVisible();
  await expect(page.getByText("roster_note")).toBeHidden();
  await expect(page.getByRole("main")).not.toContainText("sk-old");
  await page.getByRole("button", { name: "Show secrets" }).click();
  await expect(field(page, "api_key")).toContainText("sk-old");
});

test("the comparison: selected against active, by titles, words, lines and items", async ({
  page,
  sdk,
}) => {
  const id = await makeTwelve(sdk);
  await page.goto(`/local/assistants/${id}/versions`);
  // It comes once the browser has taken the page over.
  await expect(page.getByRole("button", { name: "Set a label" })).toBeVisible();
  await row(page, 2).getByRole("button").click();
  await page.getByRole("radio", { name: "Compare" }).check();
  await expect(page).toHaveURL(/\?version=2&view=diff$/);
  await expect(page.getByLabel("From")).toHaveValue("12");
  await expect(page.getByLabel("To")).toHaveValue("2");
  await expect(page.getByLabel("From").locator("option:checked")).toContainText(
    /v12 · active · .+ · Note 12/,
  );
  await expect(page.getByRole("status").filter({ hasText: "6 changes" })).toBeVisible();
  await expect(field(page, "Temperature")).toContainText("0.2→ became not set (default 0.7)");
  await expect(field(page, "Recursion limit")).toContainText("50");
  await expect(field(page, "Focus areas").getByRole("deletion")).toHaveText("churn");
  await expect(field(page, "Focus areas").getByRole("insertion")).toHaveText("law");
  const prompt = field(page, "Research prompt");
  await expect(prompt.getByRole("deletion")).toHaveText("Rule 21: be very honest.");
  await expect(prompt.getByRole("deletion").locator("span")).toHaveText("very ");
  await expect(prompt.getByRole("insertion")).toHaveText("Rule 21: be honest.");
  await expect(prompt).not.toContainText("Rule 1:");
  await prompt.getByRole("button", { name: "Show 17 unchanged lines" }).click();
  await expect(prompt).toContainText("Rule 1: be honest.");
  await expect(field(page, "api_key")).toContainText("Changed, not shown");
  await expect(page.getByRole("main")).not.toContainText("sk-");
});

test("its address is all of it: sides, view and mode come back", async ({ page, sdk, context }) => {
  const id = await makeTwelve(sdk);
  await page.goto(`/local/assistants/${id}/versions?view=diff`);
  await expect(page.getByLabel("From")).toHaveValue("11");
  await page.getByLabel("From").selectOption("5");
  await page.getByRole("button", { name: "Swap sides" }).click();
  await page.getByRole("radio", { name: "All fields" }).check();
  await expect(field(page, "Name")).toContainText("Twelve");
  await expect(page).toHaveURL(/\?view=diff&version=5&against=12&show=all$/);
  const shown = () => page.locator("dl").allTextContents();
  const before = await shown();
  await page.reload();
  await expect(field(page, "Name")).toContainText("Twelve");
  await expect.poll(shown).toEqual(before);

  await page.getByRole("radio", { name: "JSON" }).check();
  await expect(
    page.getByRole("deletion").filter({ hasText: "Rule 21: be very honest." }),
  ).toBeVisible();
  await expect(
    page.getByRole("insertion").filter({ hasText: "Rule 21: be honest." }),
  ).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("sk-");

  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect.poll(copied).toMatch(/^http.*\?version=5&against=12&view=diff&show=json$/);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await expect.poll(copied).toContain("v12 (active) → v5\n6 changes");
  expect(await copied()).toContain("• Temperature: 0.2 → 0.7");
  expect(await copied()).toContain("    - Rule 21: be very honest.\n    + Rule 21: be honest.");
  expect(await copied()).toContain("• api_key: changed, not shown");
});

test("what holds the same says so, and a version that does not exist too", async ({
  page,
  sdk,
}) => {
  const id = await makeTwelve(sdk);
  await page.goto(`/local/assistants/${id}/versions?version=11&against=10&view=diff`);
  await expect(page.getByText("v10 and v11 hold the same.")).toBeVisible();
  await page.goto(`/local/assistants/${id}/versions?version=11&against=99&view=diff`);
  await expect(page.getByText("There is no version 99. Choose another one.")).toBeVisible();
  await page.getByLabel("From").selectOption("12");
  await expect(field(page, "Temperature")).toContainText("0.7");
});

test("two assistants of different graphs, chosen from the table and by name", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/404 \(Not Found\)/);
  const id = await makeTwelve(sdk);
  const other = await sdk.assistants.create({
    graphId: "agent",
    name: "Of the agent graph",
    context: { system_prompt: "You are kind." },
  });
  await page.goto("/local/assistants?q=Twelve");
  await page.getByRole("button", { name: "More actions for Twelve" }).click();
  await page.getByRole("menuitem", { name: "Compare with…" }).click();
  await expect(page.getByText("Choose the other assistant")).toBeVisible();
  await page.getByRole("group", { name: "To" }).getByRole("button").click();
  await page.getByRole("searchbox", { name: "Search assistants by name" }).fill("agent graph");
  await expect(page.getByRole("dialog").getByText("1 assistant", { exact: true })).toBeVisible();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Of the agent graph/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`/compare\\?a=${id}&b=${other.assistant_id}$`));
  await expect(field(page, "Graph")).toContainText("research→ became agent");
  // The graphs call it differently, so the key's own words stand.
  await expect(field(page, "System prompt").getByRole("insertion")).toHaveText("You are kind.");
  await page.getByRole("group", { name: "From" }).getByLabel("Version").selectOption("2");
  await expect(page).toHaveURL(new RegExp(`a=${id}@2`));
  await expect(field(page, "Temperature")).toHaveCount(0);
  await page.reload();
  await expect(field(page, "Graph")).toContainText("research→ became agent");
  await page.goto(`/local/compare?a=${id}@77&b=00000000-0000-4000-8000-000000000000`);
  await expect(page.getByRole("main").getByText("There is no version 77.")).toBeVisible();
  await expect(
    page.getByRole("main").getByText(/There is no assistant with this id/),
  ).toBeVisible();
});

test("by keyboard alone: from the timeline into the comparison and through it", async ({
  page,
  sdk,
}) => {
  const id = await makeTwelve(sdk);
  await page.goto(`/local/assistants/${id}/versions`);
  await row(page, 5).getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Version 5" })).toBeVisible();
  await page.getByRole("radio", { name: "Content" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Compare" })).toBeFocused();
  await expect(page.getByLabel("From")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("From")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/against=11/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("To")).toHaveValue("11");
  await expect(page.getByRole("button", { name: "Swap sides" })).toBeFocused();
  await page.getByRole("button", { name: "Show 17 unchanged lines" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(":focus")).toContainText("Rule 1: be honest.");
});

test("axe finds nothing in a comparison, wide and phone, both themes", async ({ page, sdk }) => {
  const id = await makeTwelve(sdk);
  const versions = `/local/assistants/${id}/versions?version=2&view=diff`;
  for (const path of [versions, `${versions}&show=json`, `/local/compare?a=${id}@2&b=${id}`]) {
    await page.goto(path);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.locator("del, ins").filter({ hasText: "very honest" })).toBeVisible();
      await expectAccessibleInBothThemes(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  }
});
