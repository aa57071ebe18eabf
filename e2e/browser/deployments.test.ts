import { deleteMade } from "./delete-made";
import { expect, expectAccessible } from "./fixtures";
import { test } from "./several-deployments";

test("one leads to another, in the same view, and each says whether it answers", async ({
  page,
  several,
  guard,
}) => {
  // The one that is down answers 502.
  guard.allow(/502|Bad Gateway/);
  await page.goto(several.url);
  await expect(page).toHaveURL(/\/staging\/assistants/);
  await page.getByRole("searchbox").fill("nothing of this name");
  await expect(page).toHaveURL(/nothing/);
  await page.getByRole("button", { name: "Staging, switch deployment" }).click();
  const menu = page.getByRole("menu");
  await expect(menu.getByRole("menuitem", { name: /Production/ })).toContainText("LangGraph");
  await expect(menu.getByRole("menuitem", { name: /Lost/ })).toContainText("Not reachable");
  await expectAccessible(page);
  await menu.getByRole("menuitem", { name: /Production/ }).click();
  await expect(page).toHaveURL(/\/prod\/assistants\?.*nothing/);
  await expect(page.getByRole("button", { name: "Production, switch deployment" })).toBeVisible();
  await expect(page.getByText("Read only", { exact: true })).toBeVisible();
});

test("the others work while one is down", async ({ page, several, guard }) => {
  guard.allow(/502|Bad Gateway/);
  await page.goto(`${several.url}/lost/assistants`);
  await expect(page.getByText("The LangGraph server cannot be reached")).toBeVisible();
  await page.getByRole("button", { name: "Lost, switch deployment" }).press("Enter");
  await page.getByRole("menuitem", { name: /Staging/ }).press("Enter");
  await expect(page.getByRole("link", { name: "agent", exact: true }).first()).toBeVisible();
});

test("an assistant is copied to another deployment, runs there, and is brought up to date", async ({
  page,
  several,
  sdk,
}) => {
  const made = await sdk.assistants.create({
    graphId: "agent",
    name: "Travels",
    context: { model_name: "openai", api_key: "canary-secret" },
    metadata: { team: "desk" },
  });
  const menu = page.getByRole("button", { name: "More actions for Travels" });
  await page.goto(`${several.url}/staging/assistants`);
  await menu.click();
  await expect(page.getByRole("menuitem", { name: /Copy to Production/ })).toBeDisabled();
  await page.getByRole("menuitem", { name: "Copy to Second…" }).click();
  await expect(page.getByRole("heading", { name: "Copy from Staging to Second" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Copy 1 version" }).click();
  await expect(page.getByText("All 1 of 1 versions are made.")).toBeVisible();
  await page.getByRole("link", { name: "Show its versions" }).click();
  await expect(page).toHaveURL(/\/second\/assistants\/.*\/versions/);

  const copies = () =>
    several.other.assistants.search({
      metadata: { roster_copied_from: `staging/${made.assistant_id}` },
    });
  const [copy] = await copies();
  expect(copy).toMatchObject({
    name: "Travels",
    metadata: { team: "desk", roster_copied_version: 1 },
    context: { model_name: "openai" },
  });
  expect(JSON.stringify(copy)).not.toContain("canary-secret");
  const thread = await several.other.threads.create();
  const ran = await several.other.runs.wait(thread.thread_id, copy?.assistant_id ?? "", {
    input: { messages: [{ role: "user", content: "hello" }] },
  });
  expect(JSON.stringify(ran)).toContain("openai");

  await sdk.assistants.update(made.assistant_id, { context: { model_name: "anthropic" } });
  await page.goto(`${several.url}/staging/assistants`);
  await menu.click();
  await page.getByRole("menuitem", { name: "Copy to Second…" }).click();
  await expect(page.getByLabel("Copy it as")).toHaveValue(copy?.assistant_id ?? "");
  await expect(page.getByRole("region", { name: "What changes in “Travels”" })).toContainText(
    "anthropic",
  );
  await page.setViewportSize({ width: 390, height: 800 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Copy 1 version" }).click();
  await expect(page.getByText("All 1 of 1 versions are made.")).toBeVisible();
  const [newer, ...more] = await copies();
  expect(more).toEqual([]);
  expect(newer).toMatchObject({ version: 2, context: { model_name: "anthropic" } });
  await deleteMade(sdk);
});
