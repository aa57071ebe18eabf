import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { answer, ask } from "./studio-page";

test.afterEach(({ sdk }) => deleteMade(sdk));

const ONE = { model_name: "openai", system_prompt: "Prompt one" };
const TWO = { model_name: "anthropic", system_prompt: "Prompt two" };
const BARE = { model_name: "openai" };
type Values = { model_name: string; system_prompt?: string };
const HOMES = {
  context: (values: Values) => ({ context: values }),
  configurable: (values: Values) => ({ config: { configurable: values } }),
  both: (values: Values) => ({ context: values, config: { configurable: values } }),
};

const CASES = Object.entries(HOMES).flatMap(([home, held]) => [
  { name: `values in ${home}`, first: held(ONE), second: held(TWO), prompt: "Prompt one" },
  {
    name: `a key less, in ${home}`,
    first: held(BARE),
    second: held(TWO),
    prompt: "You are a helpful assistant.",
  },
]);

for (const { name, first, second, prompt } of CASES) {
  test(`${name}: the run after the toggle uses exactly version 1`, async ({ page, sdk }) => {
    const id = await makeTwo(sdk, first, second);
    await page.goto(`/local/assistants/${id}/versions`);
    await toggle(page, 1).click();
    await expect(page.getByText("v1 is active", { exact: true })).toBeVisible();
    await expect(toggle(page, 1)).toBeChecked();
    expect((await sdk.assistants.get(id)).version).toBe(1);

    await page.getByRole("navigation").getByRole("link", { name: "Studio", exact: true }).click();
    await ask(page, "who made you?");
    await expect(answer(page)).toContainText("made by OpenAI");
    await expect(answer(page)).toContainText(`"${prompt}"`);

    const mend = page.getByRole("button", { name: "Restore as new version" });
    const mixed = JSON.stringify((await sdk.assistants.get(id)).context).includes("two");
    expect(await mend.count()).toBe(mixed ? 1 : 0);
    if (mixed) {
      await mend.click();
      await expect(page.getByText("Version 3 is active")).toBeVisible();
      await expect(mend).toBeHidden();
    }
    const { thread_id } = await sdk.threads.create();
    const input = { messages: [{ role: "user", content: "who made you?" }] };
    const said = JSON.stringify(await sdk.runs.wait(thread_id, id, { input }));
    expect(said).toContain("made by OpenAI");
    expect(said).toContain(prompt);
    expect(said).not.toContain("Prompt two");
  });
}

test("Undo of a restore makes the version active again, whole", async ({ page, sdk }) => {
  const id = await makeTwo(sdk, HOMES.configurable(ONE), HOMES.configurable(TWO));
  await page.goto(`/local/assistants/${id}/versions?version=1`);
  await page.getByRole("button", { name: "Restore as new version" }).click();
  await expect(page.getByText("Version 3 is active")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("v2 is active", { exact: true })).toBeVisible();
  const undone = await sdk.assistants.get(id);
  expect(undone).toMatchObject({ version: 2, config: { configurable: TWO } });
  expect(await sdk.assistants.getVersions(id)).toHaveLength(3);
});

test("Undo writes the content anew where moving the pointer would mix two", async ({
  page,
  sdk,
}) => {
  const id = await makeTwo(sdk, HOMES.both(ONE), HOMES.both(TWO));
  await page.goto(`/local/assistants/${id}/versions?version=1`);
  await page.getByRole("button", { name: "Restore as new version" }).click();
  await expect(page.getByText("Version 3 is active")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("v4 is active", { exact: true })).toBeVisible();
  await expect(page.getByText("all of v2 was written anew")).toBeVisible();
  expect(await sdk.assistants.get(id)).toMatchObject({ version: 4, ...HOMES.both(TWO) });
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});

test("Undo does nothing where another version became active meanwhile", async ({ page, sdk }) => {
  const id = await makeTwo(sdk, HOMES.both(ONE), HOMES.both(ONE));
  await sdk.assistants.update(id, { description: "third" });
  await page.goto(`/local/assistants/${id}/versions`);
  await toggle(page, 1).click();
  await expect(page.getByText("v1 is active", { exact: true })).toBeVisible();
  await sdk.assistants.setLatest(id, 2);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("Version 2 became active in the meantime")).toBeVisible();
  expect((await sdk.assistants.get(id)).version).toBe(2);
  await expect(toggle(page, 2)).toBeChecked();
});

test("a version that no longer fits the schema asks, by keyboard alone", async ({ page, sdk }) => {
  const misfit = { model_name: "gone-model", old_key: "x" };
  const id = await makeTwo(sdk, HOMES.context(misfit), HOMES.context(TWO));
  await page.goto(`/local/assistants/${id}/versions?version=1`);
  await toggle(page, 1).focus();
  await page.keyboard.press("Space");
  const question = page.getByRole("alertdialog", { name: "Make v1 active?" });
  await expect(question).toContainText("2 values no longer fit");
  const list = question.getByRole("list", { name: "What no longer fits" });
  await expect(list).toContainText("“old_key” is not in the schema.");
  await expect(list).toContainText("Model");
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(toggle(page, 1)).toBeFocused();
  expect((await sdk.assistants.get(id)).version).toBe(2);

  await page.keyboard.press("Space");
  const yes = question.getByRole("button", { name: "Make active anyway" });
  await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(yes).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("v1 is active", { exact: true })).toBeVisible();
  expect((await sdk.assistants.get(id)).version).toBe(1);
});

test("Restore asks too, and Studio's Make active; No leaves all as it is", async ({
  page,
  sdk,
}) => {
  const id = await makeTwo(sdk, HOMES.context({ model_name: "gone-model" }), HOMES.context(TWO));
  await page.goto(`/local/assistants/${id}/versions?version=1`);
  await page.getByRole("button", { name: "Restore as new version" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("1 value no longer fits");
  await question.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("link", { name: "Try in Studio" }).click();
  await expect(page.getByText("Running v1, not the active v2.")).toBeVisible();
  await page.getByRole("button", { name: "Make active" }).click();
  await question.getByRole("button", { name: "Cancel" }).click();
  expect((await sdk.assistants.get(id)).version).toBe(2);
  expect(await sdk.assistants.getVersions(id)).toHaveLength(2);
  await page.getByRole("button", { name: "Make active" }).click();
  await question.getByRole("button", { name: "Make active anyway" }).click();
  await expect(page.getByText("v1 is active", { exact: true })).toBeVisible();
  expect((await sdk.assistants.get(id)).version).toBe(1);
});

test("where the schema cannot be had, nothing is asked", async ({ page, sdk, guard }) => {
  guard.allow(/502|503|500/);
  const id = await makeTwo(sdk, HOMES.configurable({ model_name: "gone" }), HOMES.context(TWO));
  await page.route(/\/schemas/, (route) => route.fulfill({ status: 503, body: "no" }));
  await page.goto(`/local/assistants/${id}/versions`);
  await toggle(page, 1).click();
  await expect(page.getByText("v1 is active", { exact: true })).toBeVisible();
});

test("Restore says why it cannot be pressed", async ({ page, sdk }) => {
  const id = await makeTwo(sdk, HOMES.both(ONE), HOMES.both(ONE));
  await page.goto(`/local/assistants/${id}/versions?version=1`);
  const restore = page.getByRole("button", { name: "Restore as new version" });
  await expect(restore).toHaveAccessibleDescription(/the same as the active version/);
  await expect(restore).toBeDisabled();
  await restore.focus();
  await page.keyboard.press("Enter");
  await expect(restore).toBeFocused();
  expect(await sdk.assistants.getVersions(id)).toHaveLength(2);
});

async function makeTwo(sdk: Client, first: object, second: object): Promise<string> {
  const made = { graphId: "agent", name: "Toggled" };
  const { assistant_id } = await sdk.assistants.create({ ...made, ...first });
  await sdk.assistants.update(assistant_id, { ...made, ...second });
  return assistant_id;
}

function toggle(page: Page, version: number) {
  return page.getByRole("switch", { name: `Version ${version} active` });
}

test("the toggle shows at once what was chosen, and goes back where the server refuses it", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/403 \(/);
  const id = await makeTwo(sdk, HOMES.both(ONE), HOMES.both(TWO));
  await page.goto(`/local/assistants/${id}/versions`);
  await expect(toggle(page, 2)).toBeChecked();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**/assistants/${id}/latest`, async (route) => {
    await answered;
    await route.fulfill({ status: 403, json: { detail: "Read only for you" } });
  });
  await toggle(page, 1).click();
  await expect(toggle(page, 1)).toBeChecked();
  answer();
  await expect(page.getByText("Version 1 was not made active")).toBeVisible();
  await expect(toggle(page, 2)).toBeChecked();
  expect((await sdk.assistants.get(id)).version).toBe(2);
});
