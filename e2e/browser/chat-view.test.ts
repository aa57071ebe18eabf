import { expect, expectAccessible, test } from "./fixtures";
import { answer, ask, openDefault } from "./studio-page";

test("tool calls can be hidden, and stay so over a reload", async ({ page, sdk }) => {
  await openDefault(page, sdk, "research");
  const log = page.getByRole("log");
  const shown = page.getByRole("switch", { name: "Show tool calls" });
  await expect(shown).toHaveCount(0);
  await ask(page, "What is a checkpoint?");
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden({ timeout: 30_000 });
  const call = log.getByText("search_notes", { exact: true }).first();
  await expect(call).toBeVisible();
  await expect(shown).toBeChecked();
  await expectAccessible(page);
  await shown.click();
  await expect(call).toBeHidden();
  await expect(log.getByText(/^Search 1 of 2/)).toBeVisible();
  await page.reload();
  await expect(log.getByText(/^Search 1 of 2/)).toBeVisible();
  await expect(shown).not.toBeChecked();
  await expect(call).toBeHidden();
  await shown.click();
  await expect(call).toBeVisible();
});

test("a reader who has scrolled up is not moved by the answer, and can jump to its end", async ({
  page,
  sdk,
}) => {
  await openDefault(page, sdk, "agent");
  const log = page.getByRole("log");
  const top = () => log.evaluate((element) => element.scrollTop);
  const jump = page.getByRole("button", { name: "Jump to latest" });
  await ask(page, "write 600 words");
  await expect.poll(top).toBeGreaterThan(200);
  await expect(jump).toBeHidden();
  await log.hover();
  await page.mouse.wheel(0, -150);
  await expect(jump).toBeVisible();
  const stood = await top();
  const length = (await answer(page).textContent())?.length ?? 0;
  await expect.poll(async () => (await answer(page).textContent())?.length).toBeGreaterThan(length);
  expect(await top()).toBe(stood);
  await jump.click();
  await expect(jump).toBeHidden();
  expect(await top()).toBeGreaterThan(stood);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
});

test("each message can be copied as it was written", async ({ page, sdk, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDefault(page, sdk, "agent");
  await ask(page, "say 3 words");
  await expect(answer(page)).toContainText("word-3");
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const log = page.getByRole("log");
  await log.getByRole("button", { name: "Copy message" }).first().click();
  await expect.poll(copied).toBe("say 3 words");
  await log.getByRole("button", { name: "Copy message" }).last().click();
  await expect.poll(copied).toBe("word-1 word-2 word-3");
});
