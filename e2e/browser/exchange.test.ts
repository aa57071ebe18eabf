import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { original } from "./exchange-original";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";

test.afterEach(({ sdk }) => deleteMade(sdk));

async function download(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Or paste its text").fill(text);
  await page.getByRole("button", { name: "Read the text" }).click();
}

async function exportAll(page: Page, id: string): Promise<string> {
  await page.goto(`/local/assistants/${id}/versions`);
  await page.getByRole("button", { name: /More actions for version/ }).click();
  await page.getByRole("menuitem", { name: "Export all versions…" }).click();
  return (await download(page)).text;
}

test("a version is exported without its secrets, or with them when asked for", async ({
  page,
  sdk,
}) => {
  const id = await original(sdk, "Support bot");
  await page.goto(`/local/assistants/${id}/versions?version=2`);
  await page.getByRole("button", { name: "More actions for version 2" }).click();
  await page.getByRole("menuitem", { name: "Export this version…" }).click();
  await expect(page.getByText("1 secret is left out")).toBeVisible();
  await expectAccessible(page);
  const { name, text } = await download(page);
  expect(name).toMatch(/^support-bot-v2-\d{4}-\d\d-\d\d\.json$/);
  expect(text).not.toContain("sk-very-secret");
  expect(JSON.parse(text)).toMatchObject({
    format: "roster/assistant",
    format_version: 1,
    source: { assistant_id: id, graph_id: "agent" },
    versions: [
      { version: 2, note: "Shorter answers", author: "Ada", metadata: { team: "support" } },
    ],
  });

  await page.getByRole("button", { name: "More actions for Support bot" }).click();
  await page.getByRole("menuitem", { name: "Export…" }).click();
  await page.getByLabel("Include secrets").check();
  await expect(page.getByText("3 secrets are in the file, in plain text.")).toBeVisible();
  const whole = await download(page);
  expect(whole.name).toMatch(/^support-bot-versions-/);
  expect(whole.text).toContain("sk-very-secret");
});

test("an old version is duplicated as a new assistant, without what was said of it", async ({
  page,
  sdk,
}) => {
  const id = await original(sdk, "Source");
  await page.goto(`/local/assistants/${id}/versions?version=2`);
  await page.getByRole("button", { name: "More actions for version 2" }).click();
  await page.getByRole("menuitem", { name: "Duplicate as new assistant" }).click();
  await expect(page.getByText("Duplicated")).toBeVisible();
  const [copy] = await sdk.assistants.search({ name: "Copy of Source" });
  expect(copy).toMatchObject({ version: 1, description: "shorter" });
  expect(copy?.context).toMatchObject({ system_prompt: "two" });
  expect(copy?.metadata).toEqual({ team: "support" });
});

test("an export becomes a new assistant: previewed, filled in, and the same", async ({
  page,
  sdk,
}) => {
  const id = await original(sdk, "Traveller");
  const text = await exportAll(page, id);
  await page.goto("/local/assistants");
  await page.getByRole("link", { name: "Import" }).click();
  await page.getByLabel("File").setInputFiles({
    name: "traveller.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await expect(page.getByText("A new assistant “Traveller” with 3 versions.")).toBeVisible();
  await expect(page.getByText("Fits the graph")).toHaveCount(3);
  await expect(page.getByText("Shorter answers")).toBeVisible();
  await page.getByLabel("openai_api_key").fill("sk-new");
  await page.getByLabel("Import version 1").uncheck();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Import 2 versions" }).click();
  await expect(page.getByText("All 2 of 2 versions are made.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Show its versions" }).click();
  await expect(page.getByRole("switch")).toHaveCount(2);

  const found = await sdk.assistants.search({ name: "Traveller" });
  const made = found.find((each) => each.assistant_id !== id);
  expect(made).toMatchObject({ version: 2, graph_id: "agent" });
  const versions = await sdk.assistants.getVersions(made?.assistant_id ?? "");
  expect(versions.map(({ context }) => context)).toEqual([
    { system_prompt: "three", openai_api_key: "sk-new" },
    { system_prompt: "two", openai_api_key: "sk-new" },
  ]);
  expect(versions.map(({ metadata }) => metadata)).toMatchObject([
    { team: "support" },
    { team: "support", roster_note: "Shorter answers", roster_author: "Ada" },
  ]);
});

test("an export becomes new versions of an assistant, which keeps its secrets", async ({
  page,
  sdk,
}) => {
  const text = await exportAll(page, await original(sdk, "Giver"));
  const { assistant_id } = await sdk.assistants.create({
    graphId: "agent",
    name: "Taker",
    context: { system_prompt: "mine", openai_api_key: "sk-mine" },
  });
  await page.goto("/local/assistants?q=Taker");
  await page.getByRole("button", { name: "More actions for Taker" }).click();
  await page.getByRole("menuitem", { name: "Import versions…" }).click();
  await expect(page.getByRole("heading", { name: "Import versions into “Taker”" })).toBeVisible();
  await paste(page, text);
  await expect(
    page.getByText("Taken from the assistant as it is now: openai_api_key."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Import 3 versions" }).click();
  await expect(page.getByText("All 3 of 3 versions are made.")).toBeVisible();
  const versions = await sdk.assistants.getVersions(assistant_id);
  expect(versions.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  expect(versions[0]?.context).toEqual({ system_prompt: "three", openai_api_key: "sk-mine" });
});

test("what does not fit and what is not known is said before anything is made", async ({
  page,
  sdk,
}) => {
  const id = await original(sdk, "Misfit");
  const file = JSON.parse(await exportAll(page, id));
  const [newest] = file.versions;
  file.versions = [
    { ...newest, graph_id: "elsewhere", config: {}, context: { model_name: "no-such", odd: 1 } },
  ];
  await page.goto("/local/assistants/import");
  await paste(page, JSON.stringify({ ...file, colour: "red" }));
  await expect(page.getByText("This server has no graph “elsewhere”.")).toBeVisible();
  await expect(page.getByText(/does not import: colour/)).toBeVisible();
  await page.getByRole("button", { name: "Import 1 version" }).click();
  await expect(page.getByText("Choose a graph for each")).toBeVisible();
  await page.getByRole("combobox", { name: "Graph" }).selectOption("agent");
  await expect(page.getByText("1 value does not fit")).toBeVisible();
  await expect(page.getByText("Not known to the graph, and kept: odd")).toBeVisible();
  expect(await sdk.assistants.search({ name: "Misfit" })).toHaveLength(1);
});

test("a file that is no export is refused with the reason", async ({ page }) => {
  await page.goto("/local/assistants/import");
  const alert = page.getByRole("main").getByRole("alert");
  for (const [text, reason] of [
    ["{", "Not valid JSON"],
    ['{"hello": 1}', "no export of an assistant"],
    ['{"format": "roster/assistant", "format_version": 9}', "newer Roster"],
    ['{"format": "roster/assistant", "format": 1}', "there twice"],
  ] as const) {
    await paste(page, text);
    await expect(alert).toContainText(reason);
  }
  const large = { name: "large.json", mimeType: "application/json" };
  await page.getByLabel("File").setInputFiles({ ...large, buffer: Buffer.alloc(9 << 20, " ") });
  await expect(alert).toContainText("larger than 8 MiB");
  await page.getByLabel("File").setInputFiles({ ...large, buffer: Buffer.from([0xff, 0xfe]) });
  await expect(alert).toContainText("not text in UTF-8");
  await expectAccessible(page);
});

test("an import that stops says what was made, and going on doubles nothing", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  test.setTimeout(120_000);
  guard.allow(/50\d \(|400 \(/);
  const text = await exportAll(page, await original(sdk, "Halting"));
  await page.goto(`${url}/import`);
  await paste(page, text);
  const refusal = { status: 400, headers: { "content-type": "text/plain" }, body: "not today" };
  gateway.setFault({ method: "PATCH", times: 1, reach: false, answer: refusal });
  await page.getByRole("button", { name: "Import 3 versions" }).click();
  await expect(page.getByText("v2 of the file was not made")).toBeVisible();
  await expect(page.getByText("Made so far: v1 as v1.")).toBeVisible();
  await expectAccessible(page);
  // The next one is done, but its answer is lost.
  gateway.setFault({ method: "PATCH", times: 1, answer: { status: 504, body: "" } });
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("All 3 of 3 versions are made.")).toBeVisible();
  const found = await sdk.assistants.search({ name: "Halting" });
  const counts = await Promise.all(
    found.map(async (each) => (await sdk.assistants.getVersions(each.assistant_id)).length),
  );
  expect(counts).toEqual([3, 3]);
});
