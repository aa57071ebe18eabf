import { Client } from "@langchain/langgraph-sdk";
import { freePort } from "../servers/free-port.mjs";
import { startReaderServer } from "../servers/readers.mjs";
import { startRoster } from "../start-roster.mjs";
import { deleteMade } from "./delete-made";
import { test as base, expect, expectAccessible } from "./fixtures";

type Several = { url: string; other: Client };

/** A Roster over the worker's server, a second server that is read only, and one that is down. */
const test = base.extend<{ several: Several }>({
  several: async ({ page, roster }, use) => {
    const other = await startReaderServer({ port: 0 });
    const list = [
      { slug: "staging", name: "Staging", url: roster.serverUrl, colour: "green" },
      { slug: "prod", name: "Production", url: other.url, colour: "red", readOnly: true },
      { slug: "second", name: "Second", url: other.url },
      { slug: "lost", name: "Lost", url: `http://127.0.0.1:${await freePort()}` },
    ];
    const behind = await startRoster({ env: { ROSTER_DEPLOYMENTS: JSON.stringify(list) } });
    const witness = new Client({
      apiUrl: other.url,
      apiKey: null,
      callerOptions: { maxRetries: 0 },
    });
    await use({ url: behind.url, other: witness });
    await page.close();
    await behind.stop();
    await other.stop();
  },
});

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

test("a deployment that is read only is read, and refuses to be changed in words", async ({
  page,
  several,
  guard,
}) => {
  guard.allow(/403|Forbidden/);
  await page.goto(`${several.url}/prod/assistants`);
  await page.getByRole("link", { name: "plain", exact: true }).first().click();
  await page.goto(`${several.url}/prod/assistants/new?graph=plain`);
  await page.getByLabel("Name").fill("Never made");
  await page.getByRole("button", { name: "Create assistant" }).click();
  await expect(page.getByText("This deployment is read only")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Never made");
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
  await page.getByRole("button", { name: "Import 1 version" }).click();
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
  await page.getByRole("button", { name: "Import 1 version" }).click();
  await expect(page.getByText("All 1 of 1 versions are made.")).toBeVisible();
  const [newer, ...more] = await copies();
  expect(more).toEqual([]);
  expect(newer).toMatchObject({ version: 2, context: { model_name: "anthropic" } });
  await deleteMade(sdk);
});
