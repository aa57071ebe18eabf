import { expect, test } from "./fixtures";
import {
  act,
  busyThread,
  deleteThreads,
  isGone,
  makeAssistant,
  makeThread,
  row,
  studio,
} from "./threads-page";

test.afterEach(({ page, sdk }) => deleteThreads(page, sdk));

test("a delete can be undone, and is carried out when it is not", async ({ page, sdk }) => {
  const id = await makeAssistant(sdk);
  const keep = await makeThread(sdk, id, "Keep me");
  const drop = await makeThread(sdk, id, "Drop me", "hello");
  await page.goto(studio(id, `?threads=mine&thread=${drop}`));
  await act(page, "Keep me", "Delete");
  const undo = page.getByRole("button", { name: "Undo deleting Keep me" });
  await expect(undo).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(row(page, "Keep me").getByRole("link")).toBeVisible();
  await act(page, "Drop me", "Delete");
  await expect(page).not.toHaveURL(new RegExp(drop));
  expect(await isGone(sdk, drop)).toBe(false);
  await expect.poll(() => isGone(sdk, drop), { timeout: 15_000 }).toBe(true);
  await expect(row(page, "Drop me")).toHaveCount(0);
  expect(await isGone(sdk, keep)).toBe(false);
});

test("leaving the page carries a delete out", async ({ page, sdk }) => {
  const id = await makeAssistant(sdk);
  const drop = await makeThread(sdk, id, "Drop me");
  await page.goto(studio(id));
  await act(page, "Drop me", "Delete");
  await expect(page.getByRole("button", { name: /^Undo deleting/ })).toBeVisible();
  await page.goto("about:blank");
  await expect.poll(() => isGone(sdk, drop), { timeout: 4_000 }).toBe(true);
});

test("a delete that the server refuses is said, and the thread is back", async ({
  page,
  sdk,
  guard,
}) => {
  guard.allow(/403 \(/);
  const id = await makeAssistant(sdk);
  await makeThread(sdk, id, "Stay");
  await page.route("**/threads/*", (route) =>
    route.request().method() === "DELETE"
      ? route.fulfill({ status: 403, body: "Not yours" })
      : route.fallback(),
  );
  await page.goto(studio(id));
  await act(page, "Stay", "Delete");
  await expect(page.getByText("“Stay” was not deleted")).toBeVisible({ timeout: 15_000 });
  await expect(row(page, "Stay").getByRole("link")).toBeVisible();
});

test("a busy thread is freed; one that is to be deleted asks first", async ({ page, sdk }) => {
  const id = await makeAssistant(sdk);
  const one = await busyThread(sdk, id, "Runs on");
  const two = await busyThread(sdk, id, "To be deleted");
  await page.goto(studio(id));
  await expect(row(page, "Runs on")).toContainText("Busy");
  await act(page, "Runs on", "Free…");
  await page.getByRole("button", { name: "Stop the run" }).click();
  await expect(page.getByText("The thread is free")).toBeVisible({ timeout: 15_000 });
  expect((await sdk.runs.get(one.id, one.runId)).status).toBe("interrupted");
  await expect(row(page, "Runs on")).not.toContainText("Busy");

  await act(page, "To be deleted", "Delete…");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect((await sdk.threads.get(two.id)).status).toBe("busy");
  await act(page, "To be deleted", "Delete…");
  await page.getByRole("button", { name: "Stop and delete" }).click();
  await expect.poll(() => isGone(sdk, two.id), { timeout: 20_000 }).toBe(true);
});

test("the run of a crashed server, which does not stop, is removed", async ({
  page,
  sdk,
  faulty: { gateway, url },
}) => {
  test.setTimeout(90_000);
  const id = await makeAssistant(sdk);
  const { id: thread, runId } = await busyThread(sdk, id, "Held");
  // What a server does that has forgotten who works at the run.
  gateway.setFault({ method: "POST", path: /\/cancel/, reach: false, answer: { status: 202 } });
  await page.goto(`${url}/${id}/studio?threads=mine`);
  await act(page, "Held", "Free…");
  await page.getByRole("button", { name: "Stop the run" }).click();
  await page.getByRole("button", { name: "Remove the run" }).click({ timeout: 20_000 });
  await expect(page.getByText("The thread is free")).toBeVisible({ timeout: 20_000 });
  await expect(sdk.runs.get(thread, runId)).rejects.toMatchObject({ status: 404 });
  expect(await isGone(sdk, thread)).toBe(false);
});

test("Undo has the focus once, and leaves it to what is done next", async ({ page, sdk }) => {
  const id = await makeAssistant(sdk);
  await makeThread(sdk, id, "Undone perhaps");
  await page.goto(studio(id));
  await act(page, "Undone perhaps", "Delete");
  await expect(page.getByRole("button", { name: /^Undo deleting/ })).toBeFocused();
  const search = page.getByRole("searchbox");
  await search.click();
  await page.keyboard.type("perhaps");
  await expect(page).toHaveURL(/find=perhaps/);
  await expect(search).toBeFocused();
  await expect(search).toHaveValue("perhaps");
});
