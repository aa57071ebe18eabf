import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { startRoster } from "../start-roster.mjs";
import { test as base, expect } from "./fixtures";
import { answer, ask, threadOf } from "./studio-page";
import { deleteThreads, makeAssistant } from "./threads-page";

type Ending = "stop" | "kill";

/** A second Roster on the server of the first, so that it can end and the server lives. */
const test = base.extend<{
  house: { url: string; end: (how: Ending) => Promise<void>; start: () => Promise<void> };
}>({
  house: async ({ page, roster, guard }, use) => {
    guard.allow(/ERR_|Failed to fetch|50\d \(/);
    const env = { LANGGRAPH_API_URL: roster.serverUrl };
    let current = await startRoster({ env });
    const { port, url } = current;
    await use({
      url: `${url}/default/assistants`,
      end: (how) => current[how](),
      start: async () => {
        current = await startRoster({ env, port });
      },
    });
    await page.close();
    await current.stop();
  },
});

test.slow();
test.afterEach(({ page, sdk }) => deleteThreads(page, sdk));

const COUNTED = 80;
const ALL = Array.from({ length: COUNTED }, (_, n) => n + 1).join(" ");

/** Asks for an answer that is longer than an outage, and waits for its beginning. */
async function beginAnswer(page: Page, sdk: Client, url: string) {
  await page.goto(`${url}/${await makeAssistant(sdk)}/studio`);
  await ask(page, `count slowly to ${COUNTED}`);
  await expect(answer(page)).toContainText("1 2 3 4 5");
  return threadOf(page);
}

const reconnecting = (page: Page) => page.getByText(/^Reconnecting, try \d/);

/** The page shows the whole answer once, which is the server's own, of the one run that there was. */
async function expectWhole(page: Page, sdk: Client, threadId: string) {
  await expect(answer(page)).toContainText(`${COUNTED}`, { timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  const { values } = await sdk.threads.getState<{ messages: { content: string }[] }>(threadId);
  expect(values.messages.map(({ content }) => content)).toEqual([
    `count slowly to ${COUNTED}`,
    ALL,
  ]);
  await expect(answer(page).locator("p").first()).toHaveText(ALL);
  await expect(page.getByRole("log").getByRole("article")).toHaveCount(2);
  expect((await sdk.runs.list(threadId)).map(({ status }) => status)).toEqual(["success"]);
}

for (const how of ["kill", "stop"] as const) {
  test(`Roster is ended in mid-stream (${how}) and started again: the page takes the run up by itself`, async ({
    page,
    sdk,
    house,
  }) => {
    const threadId = await beginAnswer(page, sdk, house.url);
    await house.end(how);
    await expect(reconnecting(page)).toBeVisible();
    await expect(answer(page)).toContainText("1 2 3 4 5");
    await house.start();
    await expectWhole(page, sdk, threadId);
    await expect(page.getByText(/steps may be missing/)).toBeHidden();
  });
}

test("two tabs take the run up again, and agree", async ({ page, context, sdk, house }) => {
  const threadId = await beginAnswer(page, sdk, house.url);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(answer(other)).toContainText("1 2 3 4 5");
  await house.end("kill");
  await Promise.all([page, other].map((tab) => expect(reconnecting(tab)).toBeVisible()));
  await house.start();
  await Promise.all([page, other].map((tab) => expectWhole(tab, sdk, threadId)));
  await other.close();
});

test("a laptop that was closed: the run that was given up is taken up when the network is back", async ({
  page,
  context,
  sdk,
  house,
}) => {
  const threadId = await beginAnswer(page, sdk, house.url);
  await context.setOffline(true);
  // What is open goes on in a page that is made offline, so its connection has to be cut as well.
  await house.end("kill");
  await house.start();
  await expect(reconnecting(page)).toBeVisible();
  const notice = page.getByRole("alert").filter({ hasText: "Roster cannot be reached" });
  await expect(notice).toContainText("What is shown here is kept.", { timeout: 60_000 });
  await expect(answer(page)).toContainText("1 2 3 4 5");
  await context.setOffline(false);
  await expectWhole(page, sdk, threadId);
  await expect(notice).toBeHidden();
});

test("a page that is read again while Roster is away has the run when it is back", async ({
  page,
  sdk,
  house,
}) => {
  const threadId = await beginAnswer(page, sdk, house.url);
  const address = page.url();
  await house.end("kill");
  await expect(page.reload()).rejects.toThrow(/ERR_CONNECTION_(REFUSED|RESET)/);
  await house.start();
  await page.goto(address);
  await expectWhole(page, sdk, threadId);
});
