import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { startReaderServer } from "../servers/readers.mjs";
import { startRoster } from "../start-roster.mjs";
import { test as base, expect, expectAccessible } from "./fixtures";
import { answer, ask, threadOf } from "./studio-page";
import { act, row } from "./threads-page";

type Crashed = { url: string; sdk: Client; threadId: string };

/** A LangGraph JS server that crashed in the middle of a run and is back: the run never ends. */
const test = base.extend<{ crashed: Crashed }>({
  crashed: async ({ page, guard }, use) => {
    guard.allow(/ERR_|404 \(|50\d \(/);
    const dataDir = await mkdtemp(join(tmpdir(), "roster-crashed-"));
    let server = await startReaderServer({ port: 0, dataDir });
    const { url } = server;
    const roster = await startRoster({ env: { LANGGRAPH_API_URL: url } });
    const sdk = new Client({ apiUrl: url, apiKey: null, callerOptions: { maxRetries: 0 } });
    const [assistant] = await sdk.assistants.search({ graphId: "endless" });
    const id = assistant?.assistant_id ?? "";
    const { thread_id } = await sdk.threads.create({
      graphId: "endless",
      metadata: { assistant_id: id, roster_title: "Crashed" },
    });
    await sdk.runs.wait(thread_id, id, said("hello"));
    await sdk.runs.create(thread_id, id, said("go on for ever"));
    // It writes when nobody has asked for a while.
    const file = join(dataDir, ".langgraph_api", ".langgraphjs_ops.json");
    const written = () => readFile(file, "utf8").catch(() => "");
    await expect.poll(written, { timeout: 30_000 }).toContain('"running"');
    await server.kill();
    server = await startReaderServer({ port: Number(new URL(url).port), dataDir });
    await page.goto(`${roster.url}/default/assistants/${id}/studio?thread=${thread_id}`);
    await use({ url, sdk, threadId: thread_id });
    await page.close();
    await roster.stop();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
});

test.slow();

const said = (content: string) => ({ input: { messages: [{ role: "human", content }] } });

/** What was there before the crash is there, and the thread takes the next message. */
async function expectFree(page: Page, { sdk, threadId }: Crashed) {
  await expect(page.getByText("The thread is free")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Working…")).toBeHidden();
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toBeHidden();
  await expect(page.getByRole("log")).toContainText("You said: hello");
  await ask(page, "and now");
  await expect(answer(page)).toContainText("You said: and now");
  expect(threadOf(page)).toBe(threadId);
  expect((await sdk.runs.list(threadId)).map(({ status }) => status)).not.toContain("running");
}

test("a run that a crash left behind does not stop, and what says so frees the thread", async ({
  page,
  crashed,
}) => {
  await expect(page.getByText("Working…")).toBeVisible();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  const notice = page.getByRole("alert").filter({ hasText: "The run was not stopped" });
  await expect(notice).toContainText("free the thread", { timeout: 20_000 });
  await expectAccessible(page);
  await notice.getByRole("button", { name: "Free the thread…" }).click();
  const question = page.getByRole("alertdialog", { name: "Free this thread?" });
  await expect(question).toContainText("it may belong to a server that crashed");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(notice.getByRole("button", { name: "Free the thread…" })).toBeFocused();
  await page.keyboard.press("Enter");
  await question.getByRole("button", { name: "Remove the run" }).click();
  await expectFree(page, crashed);
});

test("a thread that is freed in the list is free in the conversation too", async ({
  page,
  crashed,
}) => {
  await expect(page.getByText("Working…")).toBeVisible();
  const address = new URL(page.url());
  address.searchParams.set("threads", "mine");
  await page.goto(address.href);
  await expect(row(page, "Crashed")).toContainText("Busy");
  await act(page, "Crashed", "Free…");
  await page.getByRole("button", { name: "Stop the run" }).click();
  await page.getByRole("button", { name: "Remove the run" }).click({ timeout: 20_000 });
  await expectFree(page, crashed);
});
