import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { confirmSave } from "./save";
import { answer, ask, threadOf } from "./studio-page";

test.afterEach(({ sdk }) => deleteMade(sdk));

const HELD = { model_name: "openai", system_prompt: "The saved prompt" };
const INPUT = { messages: [{ role: "human", content: "say 2 words" }] };

const sheet = (page: Page) => page.getByRole("dialog", { name: "Effective configuration" });
const list = (page: Page) => sheet(page).getByRole("navigation", { name: "Runs" });
const past = (page: Page, name: RegExp) => list(page).getByRole("button", { name });
const table = (page: Page) => sheet(page).getByRole("table", { name: "Configuration by key" });
const row = (page: Page, key: string | RegExp) => table(page).getByRole("row", { name: key });
const over = (page: Page, key: string) =>
  table(page).getByRole("list", { name: `Overridden for ${key}` });

test("each run of a thread tells the version that ran, its config, and leads to the version", async ({
  page,
  sdk,
}) => {
  const id = await make(sdk, HELD);
  await page.goto(`/local/assistants/${id}/studio`);
  await talk(page);
  const thread = threadOf(page);
  // The same values under another name: version 2 goes on in the same thread.
  await sdk.assistants.update(id, { name: "Renamed" });
  await page.reload();
  await talk(page);
  expect(threadOf(page)).toBe(thread);

  await open(page);
  await expect(row(page, /^model_name/)).toContainText("Run");
  await expect(past(page, /^v2/)).toBeVisible();
  await expect(past(page, /^v\d/)).toHaveText([/^v2/, /^v1/]);
  await past(page, /^v1/).click();
  await expect(sheet(page)).toContainText("Ran v1 of Renamed.");
  await expect(row(page, /^system_prompt/)).toContainText("The saved prompt");
  await expect(row(page, /^system_prompt/).getByText("Run", { exact: true })).toBeVisible();
  await expect(over(page, "system_prompt")).toContainText("Assistant: the same");
  await expect(over(page, "system_prompt")).toContainText("Schema default: You are a helpful");

  await expect(page).toHaveURL(/[?&]run=[0-9a-f-]{36}/);
  await page.reload();
  await expect(past(page, /^v1/)).toHaveAttribute("aria-current", "true");
  await sheet(page).getByRole("link", { name: "See v1" }).click();
  await expect(page).toHaveURL(/\/versions\?version=1/);
  await expect(page.getByRole("heading", { name: "Version 1" })).toBeVisible();
  await page.goBack();
  await expect(past(page, /^v1/)).toHaveAttribute("aria-current", "true");
});

test("a draft's run is a draft's, also after its thread went on with the saved version", async ({
  page,
  sdk,
}) => {
  const id = await make(sdk, HELD);
  await page.goto(`/local/assistants/${id}/studio`);
  await page.getByRole("button", { name: "Edit configuration" }).click();
  const panel = page.getByRole("complementary", { name: "Edit configuration" });
  await panel.getByRole("textbox", { name: "System prompt" }).fill("The typed prompt");
  await expect(page).toHaveURL(/draft=/);
  await talk(page);
  await panel.getByRole("button", { name: "Save as new version…" }).click();
  await confirmSave(page);
  await expect(page).not.toHaveURL(/draft=/);
  await talk(page);

  await open(page);
  await expect(past(page, /^(v|Draft)/)).toHaveText([/^v2/, /^Draft on v1/]);
  await past(page, /^Draft/).click();
  await expect(sheet(page)).toContainText("Ran a draft of Layers, based on v1");
  await expect(sheet(page)).toContainText("It went through the graph’s default assistant");
  await expect(row(page, /^system_prompt/)).toContainText("The typed prompt");
  await expect(row(page, /^system_prompt/).getByText("Run", { exact: true })).toBeVisible();
  await expect(sheet(page).getByRole("link", { name: "See v1" })).toBeVisible();
  await past(page, /^v2/).click();
  await expect(sheet(page)).toContainText("Ran v2 of Layers.");
});

test("what a thread keeps beats the assistant, and a run of another program claims no version", async ({
  page,
  sdk,
}) => {
  const id = await make(sdk, HELD);
  const { thread_id } = await sdk.threads.create();
  const config = { configurable: { system_prompt: "What the thread keeps" } };
  await sdk.runs.wait(thread_id, id, { input: INPUT, config });
  await sdk.runs.wait(thread_id, id, { input: INPUT });
  await page.goto(`/local/assistants/${id}/studio?thread=${thread_id}&run=next`);

  // The next run sends all it has, so it goes over what sticks to the thread.
  const inConfigurable = row(page, /^system_prompt in configurable/);
  await expect(row(page, /^system_prompt/).first()).toContainText("The saved prompt");
  await expect(over(page, "system_prompt").first()).toContainText("Thread: What the thread keeps");

  await expect(past(page, /^Unknown version/)).toHaveCount(2);
  await past(page, /^Unknown version/)
    .first()
    .click();
  await expect(sheet(page)).toContainText("Roster did not start this run");
  await expect(sheet(page).getByRole("link", { name: /^See v/ })).toHaveCount(0);
  await expect(inConfigurable).toContainText("What the thread keeps");
  await expect(inConfigurable.getByText("Thread or run", { exact: true })).toBeVisible();
  await expect(inConfigurable.getByRole("list")).toContainText("Assistant: The saved prompt");
  await expect(row(page, /^system_prompt in context/)).toContainText("The saved prompt");
  await expect(sheet(page)).toContainText("Where more than one layer is named");

  await past(page, /^Unknown version/)
    .last()
    .click();
  await expect(inConfigurable.getByText("Run", { exact: true })).toBeVisible();
});

test("the next run shows defaults, run settings and masked secrets; an unknown run is said so", async ({
  page,
  sdk,
}) => {
  const { assistant_id: id } = await sdk.assistants.create({
    graphId: "research",
    name: "Secret",
    context: { api_key: "sk-held" },
    config: { configurable: { api_key: "sk-held" }, recursion_limit: 7 },
  });
  await page.goto(`/local/assistants/${id}/studio`);
  await page.getByRole("button", { name: "Run settings" }).click();
  const settings = page.getByRole("dialog", { name: "Run settings" });
  await settings.getByLabel("Recursion limit").fill("31");
  await page.keyboard.press("Escape");
  await open(page);
  await expect(list(page)).toContainText("Nothing has run in this thread yet.");
  await expect(row(page, /^api_key/)).toContainText("••••");
  await expect(sheet(page)).not.toContainText("sk-held");
  await expect(row(page, /^recursion_limit/)).toContainText("31");
  await expect(over(page, "recursion_limit")).toContainText("Assistant: 7");
  await expect(table(page).getByText("Schema default", { exact: true }).first()).toBeVisible();

  const { thread_id } = await sdk.threads.create();
  const unknown = "00000000-0000-4000-8000-000000000000";
  await page.goto(`/local/assistants/${id}/studio?thread=${thread_id}&run=${unknown}`);
  await expect(sheet(page)).toContainText("This run is not in the list");
  await sheet(page).getByRole("button", { name: "Show the next run" }).click();
  await expect(row(page, /^api_key/)).toBeVisible();
});

test("a list that cannot be read says so, and is read again", async ({
  page,
  sdk,
  faulty,
  guard,
}) => {
  guard.allow(/50\d \(/);
  const id = await make(sdk, HELD);
  const { thread_id } = await sdk.threads.create();
  await sdk.runs.wait(thread_id, id, { input: INPUT });
  const fault = { path: /\/runs(\?|$)/, method: "GET", answer: { status: 500, body: "no" } };
  const mend = faulty.gateway.setFault({ ...fault, reach: false, times: 99 });
  await page.goto(`${faulty.url}/${id}/studio?thread=${thread_id}&run=next`);
  await expect(list(page).getByRole("alert")).toBeVisible();
  await expect(row(page, /^system_prompt/)).toContainText("The saved prompt");
  mend();
  await list(page).getByRole("button", { name: "Try again" }).click();
  await expect(past(page, /^Unknown version/)).toBeVisible();
});

test("by keyboard and on a phone, both themes: axe finds nothing", async ({ page, sdk }) => {
  const id = await make(sdk, HELD);
  await page.goto(`/local/assistants/${id}/studio`);
  await talk(page);
  await page.getByRole("button", { name: "Effective configuration" }).focus();
  await page.keyboard.press("Enter");
  await expect(row(page, /^system_prompt/)).toBeVisible();
  await expect(past(page, /^v1/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await past(page, /^v1/).focus();
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toContainText("Ran v1 of Layers.");
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toBeHidden();
  await expect(page).not.toHaveURL(/[?&]run=/);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Show the configuration used" }).click();
  const panel = page.getByRole("dialog", { name: "Configuration used" });
  await panel.getByRole("button", { name: "Effective configuration" }).click();
  await expect(panel).toBeHidden();
  await expect(row(page, /^system_prompt/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  const isWide = await sheet(page).evaluate((node) =>
    [node, ...node.querySelectorAll("*")].some(
      (each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 100,
    ),
  );
  expect(isWide).toBe(false);
});

async function open(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Effective configuration" }).click();
  await expect(table(page)).toBeVisible();
}

async function talk(page: Page): Promise<void> {
  const answers = page.getByRole("log").getByRole("article", { name: "Assistant" });
  const before = await answers.count();
  await ask(page, "say 2 words");
  await expect(answers).toHaveCount(before + 1);
  await expect(answer(page)).toContainText("word-2");
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
}

async function make(sdk: Client, values: object): Promise<string> {
  const { assistant_id } = await sdk.assistants.create({
    graphId: "agent",
    name: "Layers",
    context: values,
    config: { configurable: { ...values } },
  });
  return assistant_id;
}
