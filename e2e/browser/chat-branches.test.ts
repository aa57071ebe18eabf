import { expect, expectAccessible, test } from "./fixtures";
import { answer, ask, openDefault, threadOf } from "./studio-page";

type Page = Parameters<typeof expectAccessible>[0];
type Messages = { messages: { type: string; content: string }[] };

const log = (page: Page) => page.getByRole("log");
const branches = (page: Page) => log(page).getByRole("group", { name: "Branches" });
const previous = (page: Page) => page.getByRole("button", { name: "Previous branch" });
const next = (page: Page) => page.getByRole("button", { name: "Next branch" });
const button = (page: Page, name: string) => log(page).getByRole("button", { name });

async function say(page: Page, text: string, ending: RegExp) {
  await ask(page, text);
  await expect(answer(page)).toHaveText(ending);
  await atRest(page);
}

async function atRest(page: Page) {
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  await expect(button(page, "Edit message").last()).toBeAttached();
}

async function rewrite(page: Page, which: number, text: string) {
  await button(page, "Edit message").nth(which).click();
  const box = page.getByRole("textbox", { name: "Edit message" });
  await expect(box).toBeFocused();
  await box.fill(text);
  await box.press("Enter");
}

test("an edited message starts a branch; both can be shown and gone on from, over a reload", async ({
  page,
  sdk,
}) => {
  await openDefault(page, sdk, "agent");
  await say(page, "say 2 words", /word-2$/);
  await say(page, "say 3 words", /word-3$/);
  await expect(branches(page)).toHaveCount(0);

  await rewrite(page, 1, "say 4 words");
  await expect(answer(page)).toHaveText(/word-4$/);
  await expect(branches(page)).toHaveText("Branch 2 of 2");
  await expect(log(page).getByText("say 3 words")).toHaveCount(0);
  await expectAccessible(page);

  await previous(page).click();
  await expect(answer(page)).toHaveText(/word-3$/);
  await expect(branches(page)).toHaveText("Branch 1 of 2");
  await expect(previous(page)).toBeFocused();
  await expect(page.getByText(/This is an older branch/)).toBeVisible();
  await page.reload();
  await expect(branches(page)).toHaveText("Branch 1 of 2");
  await expect(answer(page)).toHaveText(/word-3$/);

  await say(page, "say 5 words", /word-5$/);
  await expect(page).not.toHaveURL(/branch=/);
  const { values } = await sdk.threads.getState<Messages>(threadOf(page));
  expect(values.messages.filter(({ type }) => type === "human").map((one) => one.content)).toEqual([
    "say 2 words",
    "say 3 words",
    "say 5 words",
  ]);
  await next(page).click();
  await expect(answer(page)).toHaveText(/word-4$/);
  await page.getByRole("button", { name: "Latest branch" }).click();
  await expect(answer(page)).toHaveText(/word-5$/);
});

test("the first message can be edited, and an answer made anew", async ({ page, sdk }) => {
  await openDefault(page, sdk, "agent");
  await say(page, "say 2 words", /word-2$/);
  await rewrite(page, 0, "say 6 words");
  await expect(answer(page)).toHaveText(/word-6$/);
  await atRest(page);
  await expect(log(page).getByRole("article")).toHaveCount(2);

  await button(page, "Regenerate").click();
  await expect(branches(page)).toHaveText(["Branch 2 of 2", "Branch 2 of 2"]);
  await expect(answer(page)).toHaveText(/word-6/);
  await branches(page).last().getByRole("button", { name: "Previous branch" }).click();
  await expect(branches(page)).toHaveText(["Branch 2 of 2", "Branch 1 of 2"]);
  await branches(page).first().getByRole("button", { name: "Previous branch" }).click();
  await expect(answer(page)).toHaveText(/word-2/);
});

test("an edit that is given up or cannot be sent loses nothing", async ({ page, sdk, guard }) => {
  guard.allow(/Failed to load resource/);
  await openDefault(page, sdk, "agent");
  await say(page, "say 2 words", /word-2$/);
  await button(page, "Edit message").click();
  const box = page.getByRole("textbox", { name: "Edit message" });
  await box.press("Escape");
  await expect(log(page).getByText("say 2 words")).toBeVisible();

  await page.route(/\/runs\/stream/, (route) => route.fulfill({ status: 503, body: "{}" }));
  await rewrite(page, 0, "say 7 words");
  await expect(log(page).getByRole("alert")).toBeVisible({ timeout: 20_000 });
  await expect(box).toHaveValue("say 7 words");
  await page.unroute(/\/runs\/stream/);
  await box.press("Enter");
  await expect(answer(page)).toHaveText(/word-7$/);
});

test("an edit keeps the other input of the run", async ({ page, sdk }) => {
  const { thread_id } = await sdk.threads.create({ graphId: "approval" });
  const { assistant_id } = await sdk.assistants.get("approval");
  await sdk.runs.wait(thread_id, assistant_id, {
    input: { messages: [{ role: "human", content: "Lunch?" }], feedback: "Be brief" },
    raiseError: false,
  });
  await openDefault(page, sdk, "approval", `?thread=${thread_id}`);
  const started = page.waitForRequest(/\/runs\/stream$/);
  await rewrite(page, 0, "Dinner?");
  const body: { input: object } = (await started).postDataJSON();
  expect(body.input).toMatchObject({ feedback: "Be brief", messages: [{ content: "Dinner?" }] });
  await expect(log(page).getByText("Dinner?").first()).toBeVisible();
  await atRest(page);
});
