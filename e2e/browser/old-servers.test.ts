import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { answer, ask, threadOf } from "./studio-page";

test.afterEach(({ sdk }) => deleteMade(sdk));

const STREAM = /\/runs\/stream$/;

async function open(page: Page, sdk: Client, url: string, graphId: string, query = "") {
  const { assistant_id } = await sdk.assistants.create({ graphId, name: "On an old server" });
  await page.goto(`${url}/${assistant_id}/studio${query}`);
}

async function ended(page: Page) {
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden({ timeout: 30_000 });
}

async function statuses(sdk: Client, page: Page) {
  return (await sdk.runs.list(threadOf(page))).map(({ status }) => status);
}

test("a server that refuses to tell of tasks runs without them, and Graph says so", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  guard.allow(/422 \(/);
  const detail = [
    { loc: ["body", "stream_mode", 4], msg: "Input should be 'values' or 'updates'" },
  ];
  gateway.setFault({
    path: STREAM,
    body: /"tasks"/,
    reach: false,
    answer: {
      status: 422,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ detail }),
    },
  });
  await open(page, sdk, url, "report");
  await page.getByLabel("Topic").fill("Tides");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Output" })).toContainText("Report: Tides");
  const line = page.getByText(
    /does not take the stream mode tasks \(each node’s start and input\)/,
  );
  await expect(line).toBeVisible();
  await expect(page.getByRole("button", { name: /^write, done/ })).toBeVisible();
  expect(await statuses(sdk, page)).toEqual(["success"]);
  await expectAccessibleInBothThemes(page);

  await page.getByLabel("Topic").fill("Waves");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Output" })).toContainText("Report: Waves");
  const asked = gateway.requests
    .filter(({ path }) => STREAM.test(path))
    .map(({ body }) => body.includes('"tasks"'));
  expect(asked).toEqual([true, false, false]);
});

test("events of kinds that nobody knows are shown raw, and are never fatal", async ({
  page,
  sdk,
  faulty: { gateway, url },
}) => {
  const frames = [
    'event: surprise|inner:1\r\ndata: {"from": "the future"}',
    "event: hm\ndata: [broken",
  ];
  gateway.setFault({ path: STREAM, before: frames.map((frame) => `${frame}\n\n`).join("") });
  await open(page, sdk, url, "agent");
  await ask(page, "say 12 words");
  await expect(answer(page)).toContainText("word-12");
  await ended(page);
  await expect(page.getByText("1 event was unreadable and is left out.")).toBeVisible();
  await page.getByRole("button", { name: "Run log" }).click();
  const sheet = page.getByRole("dialog", { name: "Run log" });
  await expect(sheet.locator("summary").filter({ hasText: /^Turn 1/ })).toContainText("Done");
  await sheet.getByRole("radio", { name: "Raw events" }).check();
  const events = sheet.getByRole("list", { name: "Events" }).getByRole("listitem");
  await expect(events.filter({ hasText: "surprise|inner:1" })).toContainText("the future");
  await expect(events.filter({ hasText: "hm (not readable)" })).toContainText("[broken");
});

test("no /info, no Content-Location and nothing to replay: a cut stream still ends in the truth", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  guard.allow(/404 \(|ERR_|50\d \(/);
  gateway.setFault({ path: /^\/info/, reach: false, answer: { status: 404, body: "Not Found" } });
  gateway.setFault({
    path: STREAM,
    times: 1,
    without: ["content-location"],
    cut: { events: 6, with: "reset" },
  });
  gateway.setFault({
    method: "GET",
    path: /\/runs\/[^/]+\/stream/,
    reach: false,
    answer: { status: 200, headers: { "content-type": "text/event-stream" }, body: "" },
  });
  await open(page, sdk, url, "agent");
  await ask(page, "count slowly to 12");
  await expect(answer(page)).toContainText("10 11 12", { timeout: 30_000 });
  await ended(page);
  await expect(page.getByText("Some live steps may be missing here")).toBeVisible();
  expect(await statuses(sdk, page)).toEqual(["success"]);

  await page.getByRole("button", { name: /^Run settings/ }).click();
  const settings = page.getByRole("dialog", { name: "Run settings" });
  await expect(settings.getByLabel("When the thread is busy")).toBeVisible();
  await expect(settings.getByLabel("Write checkpoints")).toHaveCount(0);
});

test("a server that neither counts nor keeps versions: each is said where it is missed", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  guard.allow(/404 \(/);
  const missing = { reach: false, answer: { status: 404, body: "404 Not Found" } };
  gateway.setFault({ path: /\/assistants\/count$/, ...missing });
  gateway.setFault({ path: /\/versions$/, ...missing });
  const made = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      sdk.assistants.create({ graphId: "agent", name: `Uncounted ${index}` }),
    ),
  );
  await page.goto(`${url}?q=Uncounted&size=25`);
  const pages = page.getByRole("navigation", { name: "Pagination" });
  await expect(pages).toContainText("1–25 of more than 25 assistants");
  await expect(pages).toContainText("This server does not count them.");
  await expect(page.getByText("More than 25 matching")).toBeVisible();
  await expect(pages.getByRole("button", { name: "Last page" })).toHaveCount(0);
  await expectAccessible(page);
  await pages.getByRole("button", { name: "Next page" }).click();
  // Its end is in sight there, so the number is known.
  await expect(pages).toContainText("26–30 of 30 assistants");
  await expect(pages.getByRole("button", { name: "Next page" })).toBeDisabled();

  await page.goto(`${url}/${made[0]?.assistant_id}/versions`);
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Not available on this server");
  await expect(alert).toContainText("This server keeps no versions of assistants.");
  await expect(page.getByRole("link", { name: "Studio" }).first()).toBeVisible();
});
