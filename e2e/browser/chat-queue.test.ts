import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { answer, ask, openDefault, threadOf } from "./studio-page";

type Messages = { messages: { type: string; content: string; status?: string }[] };

const queued = (page: Page) => page.getByRole("region", { name: "Queued" });
const mode = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
const stop = (page: Page) => page.getByRole("button", { name: "Stop" });

async function messages(sdk: Client, page: Page) {
  return (await sdk.threads.getState<Messages>(threadOf(page))).values.messages;
}

async function asked(sdk: Client, page: Page): Promise<string[]> {
  const all = await messages(sdk, page);
  return all.filter(({ type }) => type === "human").map(({ content }) => content);
}

const statuses = async (sdk: Client, page: Page) =>
  (await sdk.runs.list(threadOf(page))).map(({ status }) => status).sort();

test("what is written while a run goes on is sent in order when it has ended", async ({
  page,
  sdk,
}) => {
  await openDefault(page, sdk, "agent");
  await ask(page, "count slowly to 40");
  await expect(answer(page)).toContainText("2");
  await ask(page, "say 3 words");
  await page.getByRole("textbox", { name: "Message" }).fill("not this one");
  await page.getByRole("button", { name: "Queue", exact: true }).click();
  await ask(page, "say 5 words");
  await expect(queued(page).getByRole("listitem")).toHaveText([
    /say 3 words/,
    /not this one/,
    /say 5 words/,
  ]);
  await queued(page).getByRole("button", { name: "Remove: not this one" }).click();
  await expect(answer(page)).toContainText("word-5", { timeout: 30_000 });
  await expect(stop(page)).toBeHidden();
  await expect(queued(page)).toBeHidden();
  expect(await asked(sdk, page)).toEqual(["count slowly to 40", "say 3 words", "say 5 words"]);
  expect(await statuses(sdk, page)).toEqual(["success", "success", "success"]);
});

test("Send now interrupts the run, and the rest follows", async ({ page, sdk }) => {
  await openDefault(page, sdk, "agent");
  await ask(page, "count slowly to 100");
  await expect(answer(page)).toContainText("2");
  await ask(page, "say 3 words");
  await ask(page, "say 5 words");
  await queued(page).getByRole("button", { name: "Send now: say 5 words" }).click();
  await expect(answer(page)).toHaveText(/word-3$/, { timeout: 30_000 });
  await expect(queued(page)).toBeHidden();
  await expect(stop(page)).toBeHidden();
  expect(await asked(sdk, page)).toEqual(["count slowly to 100", "say 5 words", "say 3 words"]);
  expect(await statuses(sdk, page)).toEqual(["interrupted", "success", "success"]);
});

test("a run that is stopped or fails holds the queue and says so", async ({ page, sdk }) => {
  await openDefault(page, sdk, "agent");
  await ask(page, "count slowly to 100");
  await expect(answer(page)).toContainText("2");
  await ask(page, "please fail");
  await ask(page, "say 3 words");
  await stop(page).click();
  await expect(queued(page).getByText("Held, because the run was stopped.")).toBeVisible();
  await expectAccessible(page);
  await mode(page, "Graph").check();
  await expect(queued(page).getByRole("listitem")).toHaveCount(2);
  await mode(page, "Chat").check();
  await queued(page).getByRole("button", { name: "Send now: please fail" }).click();
  await expect(queued(page).getByText("Held, because the run failed.")).toBeVisible();
  expect(await asked(sdk, page)).toEqual(["count slowly to 100", "please fail"]);
  await queued(page).getByRole("button", { name: "Send now: say 3 words" }).click();
  await expect(answer(page)).toHaveText(/word-3$/);
  await expect(queued(page)).toBeHidden();
});

test("a run that waits for a person holds the queue until it has its answer", async ({
  page,
  sdk,
}) => {
  await openDefault(page, sdk, "approval");
  let start = () => {};
  const held = new Promise<void>((resolve) => {
    start = resolve;
  });
  await page.route(/\/runs\/stream/, async (route) => {
    await held;
    await route.continue();
  });
  await ask(page, "Lunch?");
  await expect(stop(page)).toBeVisible();
  await ask(page, "And dinner?");
  await expect(queued(page).getByRole("listitem")).toHaveCount(1);
  start();
  await expect(queued(page).getByText("Held until the run has your answer.")).toBeVisible();
  await page.getByRole("button", { name: /accept|approve/i }).click();
  await expect.poll(() => asked(sdk, page)).toEqual(["Lunch?", "And dinner?"]);
  await expect(queued(page)).toBeHidden();
});

test("the queue is kept over a reload, and goes on when the run ends", async ({ page, sdk }) => {
  await openDefault(page, sdk, "agent");
  await ask(page, "count slowly to 20");
  await expect(answer(page)).toContainText("2");
  await ask(page, "say 3 words");
  await page.reload();
  await expect(queued(page).getByText("say 3 words")).toBeVisible();
  await expect(answer(page)).toHaveText(/word-3$/, { timeout: 30_000 });
  await expect(stop(page)).toBeHidden();
  expect(await asked(sdk, page)).toEqual(["count slowly to 20", "say 3 words"]);
});

test("a reload while a queued message is being sent sends it once", async ({ page, sdk }) => {
  await openDefault(page, sdk, "agent");
  await ask(page, "count slowly to 15");
  await expect(answer(page)).toContainText("2");
  const sending = page.waitForRequest((request) =>
    (request.postData() ?? "").includes("say 3 words"),
  );
  await ask(page, "say 3 words");
  await ask(page, "say 5 words");
  await sending;
  await page.reload();
  await expect(answer(page)).toHaveText(/word-5$/, { timeout: 30_000 });
  await expect(queued(page)).toBeHidden();
  await expect(stop(page)).toBeHidden();
  expect(await asked(sdk, page)).toEqual(["count slowly to 15", "say 3 words", "say 5 words"]);
  expect(await statuses(sdk, page)).toEqual(["success", "success", "success"]);
});

test("a message after a run that was left with an open tool call answers the call first", async ({
  page,
  sdk,
}) => {
  await openDefault(page, sdk, "research", "?before=search");
  await ask(page, "Tides");
  await expect(page.getByText("Not finished: search would be next.")).toBeVisible();
  await ask(page, "Rather the moon");
  await expect
    .poll(async () => (await messages(sdk, page)).map(({ type }) => type).slice(0, 4))
    .toEqual(["human", "ai", "tool", "human"]);
  expect((await messages(sdk, page))[2]).toMatchObject({ status: "error" });
});
