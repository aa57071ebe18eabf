import type { Page } from "playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { answer, ask, openStudio, threadOf } from "./studio-page";

type Messages = { messages: { id: string; content: string; type: string }[] };

const sheet = (page: Page) => page.getByRole("dialog", { name: "Checkpoints" });
const list = (page: Page) => sheet(page).getByRole("navigation", { name: "Checkpoints" });
const row = (page: Page, name: RegExp) => list(page).getByRole("button", { name });
const editor = (page: Page) => sheet(page).getByRole("textbox", { name: "State" });

async function talk(page: Page) {
  for (const count of [2, 4]) {
    await ask(page, `say ${count} words`);
    await expect(answer(page)).toContainText(`word-${count}`);
    await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
  }
}

test("any checkpoint of a thread is viewed and compared, and the address keeps both", async ({
  page,
  sdk,
}) => {
  await openStudio(page, sdk, "agent");
  await page.getByRole("button", { name: "Checkpoints" }).click();
  await expect(sheet(page)).toContainText("No checkpoints yet");
  await page.keyboard.press("Escape");
  await talk(page);

  const history = await sdk.threads.getHistory(threadOf(page), { limit: 50 });
  await page.getByRole("button", { name: "Checkpoints" }).click();
  await expect(list(page).getByRole("button")).toHaveCount(history.length);
  await expect(row(page, /Latest/)).toHaveAttribute("aria-current", "true");
  await expect(sheet(page)).toContainText("Nothing comes next.");

  await row(page, /Input/).first().click();
  const id = new URL(page.url()).searchParams.get("checkpoint") ?? "";
  const held = await sdk.threads.getState<Messages>(threadOf(page), id);
  await expect(sheet(page)).toContainText(`Next: ${held.next.join(", ")}`);
  await sheet(page).getByRole("radio", { name: "JSON" }).check();
  await expect(sheet(page)).toContainText(held.values.messages[0]?.id ?? "never");

  await row(page, /Latest/).click();
  await sheet(page).getByRole("radio", { name: "Changes" }).check();
  await expect(sheet(page).locator("ins").filter({ hasText: "word-4" })).toBeVisible();
  await sheet(page)
    .getByLabel("Compared with")
    .selectOption({ index: history.length - 2 });
  await expect(page).toHaveURL(/against=/);
  await page.reload();
  await expect(sheet(page).locator("ins").filter({ hasText: "say 2 words" })).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
});

test("a re-run from a checkpoint makes a branch that the thread goes on from", async ({
  page,
  sdk,
}) => {
  await openStudio(page, sdk, "agent");
  await talk(page);
  const before = await sdk.threads.getHistory<Messages>(threadOf(page), { limit: 50 });
  await page.getByRole("button", { name: "Checkpoints" }).click();
  const asked = before.findIndex(({ next }) => next[0] === "call_model");
  await list(page).getByRole("button").nth(asked).focus();
  await page.keyboard.press("Enter");
  await sheet(page).getByRole("button", { name: "Re-run from here" }).focus();
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toBeHidden();
  await expect(answer(page)).toContainText("word-4");
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();

  const state = await sdk.threads.getState<Messages>(threadOf(page));
  expect(state.values.messages).toHaveLength(4);
  const old = before[0]?.values.messages.at(-1)?.id;
  expect(state.values.messages.at(-1)?.id).not.toBe(old);
  await page.getByRole("button", { name: "Checkpoints" }).click();
  await expect(row(page, /Other branch/)).not.toHaveCount(0);
});

test("an edited state forks, keeps what was typed, and the next message goes on from it", async ({
  page,
  sdk,
}) => {
  await openStudio(page, sdk, "agent");
  await talk(page);
  await page.getByRole("button", { name: "Checkpoints" }).click();
  await sheet(page).getByRole("button", { name: "Edit state" }).click();
  await expect(sheet(page).getByRole("button", { name: "Fork", exact: true })).toBeDisabled();
  const state = await sdk.threads.getState<Messages>(threadOf(page));
  const [first, second, third, last] = state.values.messages;
  const values = {
    ...state.values,
    messages: [first, second, third, { ...last, content: "mine" }],
  };
  await editor(page).fill("{");
  await expect(sheet(page).getByRole("status")).toContainText("Not valid JSON");
  await editor(page).fill(JSON.stringify(values));
  await page.reload();
  await sheet(page).getByRole("button", { name: "Edit state" }).click();
  await expect(editor(page)).toContainText("mine");
  await expectAccessible(page);
  await sheet(page).getByRole("button", { name: "Fork", exact: true }).click();
  await expect(row(page, /Edited state/)).toHaveAttribute("aria-current", "true");
  const forked = await sdk.threads.getState<Messages>(threadOf(page));
  expect(forked.values.messages.map(({ content }) => content).at(-1)).toBe("mine");
  expect(forked.values.messages).toHaveLength(4);

  await page.keyboard.press("Escape");
  await expect(answer(page)).toContainText("mine");
  await ask(page, "say 3 words");
  await expect(answer(page)).toContainText("word-3");
  const after = await sdk.threads.getState<Messages>(threadOf(page));
  expect(after.values.messages).toHaveLength(6);
  expect(after.values.messages[3]?.content).toBe("mine");
});

test("a question edited at its checkpoint is answered anew by Fork and run", async ({
  page,
  sdk,
}) => {
  await openStudio(page, sdk, "agent");
  await talk(page);
  await page.getByRole("button", { name: "Checkpoints" }).click();
  const history = await sdk.threads.getHistory<Messages>(threadOf(page), { limit: 50 });
  const at = history.findIndex(({ next }) => next[0] === "call_model");
  await list(page).getByRole("button").nth(at).click();
  await sheet(page).getByRole("button", { name: "Edit state" }).click();
  const { values } = history[at] ?? never();
  const asked = values.messages.map((message) =>
    message.content === "say 4 words" ? { ...message, content: "say 7 words" } : message,
  );
  await editor(page).fill(JSON.stringify({ ...values, messages: asked }));
  await sheet(page).getByRole("button", { name: "Fork and run" }).click();
  await expect(sheet(page)).toBeHidden();
  await expect(answer(page)).toContainText("word-7");
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
  const state = await sdk.threads.getState<Messages>(threadOf(page));
  expect(state.values.messages.map(({ type }) => type)).toEqual(["human", "ai", "human", "ai"]);
});

test("a server that refuses a fork says so, and what was typed stays", async ({
  page,
  sdk,
  faulty,
  guard,
}) => {
  guard.allow(/502 \(/);
  const [assistant] = await sdk.assistants.search({ graphId: "agent" });
  await page.goto(`${faulty.url}/${assistant?.assistant_id}/studio`);
  await ask(page, "say 2 words");
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible();
  await page.getByRole("button", { name: "Checkpoints" }).click();
  await sheet(page).getByRole("button", { name: "Edit state" }).click();
  const { values } = await sdk.threads.getState<Messages>(threadOf(page));
  const messages = values.messages.map((message) => ({ ...message, content: "kept words" }));
  await editor(page).fill(JSON.stringify({ ...values, messages }));
  faulty.gateway.setFault({
    path: /\/state$/,
    method: "POST",
    reach: false,
    answer: { status: 500, body: "no" },
  });
  await sheet(page).getByRole("button", { name: "Fork", exact: true }).click();
  await expect(sheet(page).getByRole("alert")).toBeVisible();
  await expect(editor(page)).toContainText("kept words");
});

function never(): never {
  throw new Error("The history has no such checkpoint.");
}
