import { expect, test } from "./fixtures";
import { answer, ask, threadOf } from "./studio-page";
import { deleteThreads, makeAssistant, studio } from "./threads-page";

test.afterEach(({ page, sdk }) => deleteThreads(page, sdk));

test("Studio is left while a thread is being made, and Back finds the conversation", async ({
  page,
  sdk,
}) => {
  const id = await makeAssistant(sdk);
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/deployments/local/threads", async (route) => {
    await gate;
    await route.fallback();
  });
  await page.goto(studio(id, ""));
  const making = page.waitForRequest("**/api/deployments/local/threads");
  await ask(page, "who made you?");
  await making;
  await page.getByRole("link", { name: "Assistants", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Assistants" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("log").getByText("who made you?").first()).toBeVisible();
  release();
  await expect(answer(page)).toContainText(/anthropic/i);
  await expect(page).toHaveURL(/thread=/);
  await page.reload();
  await expect(answer(page)).toContainText(/anthropic/i);
  const threads = await sdk.threads.search({ metadata: { roster_assistant_id: id } });
  expect(threads.map(({ thread_id }) => thread_id)).toEqual([threadOf(page)]);
});
