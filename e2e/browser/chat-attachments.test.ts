import type { Page } from "playwright/test";
import { askedContents, blockOf, chooseFiles, handOver, pdf, picture } from "./attached-files";
import { expect, expectAccessible, test } from "./fixtures";
import { answer, ask, openDefault } from "./studio-page";

const MB = 1024 ** 2;

const composer = (page: Page) => page.getByRole("textbox", { name: "Message" });
const attached = (page: Page) => page.getByRole("list", { name: "Attached" }).getByRole("listitem");
const own = (page: Page) => page.getByRole("log").getByRole("article", { name: "You" });
const queued = (page: Page) => page.getByRole("region", { name: "Queued" });
const stop = (page: Page) => page.getByRole("button", { name: "Stop" });

/** The picture is drawn, not only there. */
async function expectDrawn(page: Page, name = "Image"): Promise<void> {
  const image = page.getByRole("img", { name }).last();
  await expect(image).toBeVisible();
  expect(await image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(1);
}

test("chosen files are sent byte for byte, outlast a reload, open in full and can be kept", async ({
  page,
  sdk,
}) => {
  await openDefault(page, sdk, "agent");
  await chooseFiles(page, picture(), pdf);
  await expect(attached(page)).toHaveText([/pixel\.png\s*1 KB/, /report\.pdf\s*1 KB/]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await ask(page, "say 3 words");
  await expect(answer(page)).toContainText("word-3");
  await expect(attached(page)).toHaveCount(0);
  const sent = [{ type: "text", text: "say 3 words" }, blockOf(picture()), blockOf(pdf)];
  expect(await askedContents(sdk, page)).toEqual([sent]);
  await page.reload();
  await expectDrawn(page);
  await page.emulateMedia({ colorScheme: "light" });
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await own(page).getByRole("button", { name: "Download report.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("report.pdf");
  await own(page).getByRole("button", { name: "Open image" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Image" });
  await expect(dialog.getByRole("img")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(own(page).getByRole("button", { name: "Open image" })).toBeFocused();
});

test("files are pasted and dropped, and copied text with a picture of itself stays text", async ({
  page,
  sdk,
}) => {
  await openDefault(page, sdk, "agent");
  await expect(composer(page)).toBeEditable();
  await handOver(composer(page), "paste", [picture()], {
    "text/plain": "cells",
    "text/html": "<table></table>",
  });
  await handOver(composer(page), "paste", [picture("image.png")]);
  await expect(attached(page)).toHaveText([/image\.png/]);
  await handOver(page.getByRole("log"), "dragover", [picture()]);
  await expect(page.getByPlaceholder("Drop files to attach them")).toBeVisible();
  await handOver(page.getByRole("log"), "drop", [picture("image.png"), pdf]);
  await expect(attached(page)).toHaveText([/image\.png/, /image \(2\)\.png/, /report\.pdf/]);
  await expect(page.getByPlaceholder("Send a message…")).toBeVisible();
  await composer(page).press("Enter");
  await expect(stop(page)).toBeHidden();
  const image = blockOf(picture());
  await expect.poll(() => askedContents(sdk, page)).toEqual([[image, image, blockOf(pdf)]]);
});

test("what is too large, empty or unknown is refused in words, and nothing else is lost", async ({
  page,
  sdk,
}) => {
  await openDefault(page, sdk, "agent");
  await composer(page).fill("say 3 words");
  await chooseFiles(
    page,
    picture("half.png", 2.5 * MB),
    picture("huge.png", 4 * MB + 1),
    picture("rest.png", 1.6 * MB),
    { name: "what.zzzz", mimeType: "", buffer: Buffer.from("a") },
    { name: "none.txt", mimeType: "text/plain", buffer: Buffer.from("") },
  );
  const refusals = page.getByRole("alert").filter({ hasText: "was not attached" });
  await expect(refusals.getByRole("paragraph")).toHaveText([
    "“huge.png” was not attached: it is 4.1 MB, and a message takes 4 MB.",
    "“rest.png” was not attached: with it the message would hold 4.1 MB of files, and it takes 4 MB.",
    "“what.zzzz” was not attached: nothing tells what kind of file it is.",
    "“none.txt” was not attached: it is empty, or a folder.",
  ]);
  await expect(attached(page)).toHaveText([/half\.png/]);
  await expect(composer(page)).toHaveValue("say 3 words");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(refusals).toBeHidden();
  await expect(composer(page)).toBeFocused();
  await page.reload();
  await expect(page.getByText("Too large to outlast the reload: half.png.")).toBeVisible();
  await expect(composer(page)).toHaveValue("say 3 words");
});

test("the largest files go through, and a thread of several goes on", async ({ page, sdk }) => {
  test.slow();
  await openDefault(page, sdk, "agent");
  const largest = picture("largest.png", 4 * MB);
  for (const count of [1, 2]) {
    await chooseFiles(page, largest);
    await expect(attached(page)).toHaveText([/largest\.png\s*4 MB/]);
    await ask(page, `say ${count + 2} words`);
    await expect(answer(page)).toContainText(`word-${count + 2}`, { timeout: 30_000 });
    await expect(stop(page)).toBeHidden({ timeout: 30_000 });
    await expectDrawn(page);
  }
  const sent = await askedContents(sdk, page);
  expect(sent).toEqual([
    [{ type: "text", text: "say 3 words" }, blockOf(largest)],
    [{ type: "text", text: "say 4 words" }, blockOf(largest)],
  ]);
});

test("files are removed by keyboard, and what was not sent comes back", async ({ page, sdk }) => {
  await openDefault(page, sdk, "agent");
  await chooseFiles(page, picture("a.png"), picture("b.png"), pdf);
  await page.getByRole("button", { name: "Remove a.png" }).press("Enter");
  await expect(page.getByRole("status").getByText("Removed a.png.")).toBeAttached();
  await expect(page.getByRole("button", { name: "Remove b.png" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove report.pdf" })).toBeFocused();
  await page.getByRole("radio", { name: "Graph", exact: true }).check();
  await page.getByRole("radio", { name: "Chat", exact: true }).check();
  await expect(attached(page)).toHaveText([/report\.pdf/]);
  await page.reload();
  await expect(attached(page)).toHaveText([/report\.pdf/]);
  await page.getByRole("button", { name: "Remove report.pdf" }).press("Enter");
  await expect(composer(page)).toBeFocused();
  await expect(attached(page)).toHaveCount(0);
});

test("a message that could not be sent keeps its files", async ({ page, sdk, guard }) => {
  guard.allow(/Failed to load resource/);
  await openDefault(page, sdk, "agent");
  await page.route(/\/threads$/, (route) => route.fulfill({ status: 503, json: {} }));
  await chooseFiles(page, pdf);
  await expect(attached(page)).toHaveCount(1);
  await ask(page, "say 3 words");
  await expect(composer(page)).toHaveValue("say 3 words");
  await expect(attached(page)).toHaveText([/report\.pdf/]);
  await expect(composer(page)).toHaveValue("say 3 words");
  await page.unroute(/\/threads$/);
  await composer(page).press("Enter");
  await expect(answer(page)).toContainText("word-3");
  expect(await askedContents(sdk, page)).toEqual([
    [{ type: "text", text: "say 3 words" }, blockOf(pdf)],
  ]);
});

test("another wording and another answer keep the files", async ({ page, sdk }) => {
  await openDefault(page, sdk, "agent");
  await chooseFiles(page, picture(), pdf);
  await expect(attached(page)).toHaveCount(2);
  await ask(page, "say 3 words");
  await expect(answer(page)).toContainText("word-3");
  await own(page).hover();
  await own(page).getByRole("button", { name: "Edit message" }).click();
  await expect(own(page).getByRole("button", { name: "Open image" })).toBeVisible();
  await page.getByRole("textbox", { name: "Edit message" }).fill("say 5 words");
  await page.getByRole("textbox", { name: "Edit message" }).press("Enter");
  await expect(answer(page)).toContainText("word-5");
  const edited = [{ type: "text", text: "say 5 words" }, blockOf(picture()), blockOf(pdf)];
  await expect.poll(() => askedContents(sdk, page)).toEqual([edited]);
  await expect(stop(page)).toBeHidden();
  await answer(page).hover();
  await answer(page).getByRole("button", { name: "Regenerate" }).click();
  await expect(page.getByText("Branch 2 of 2", { exact: false }).first()).toBeVisible();
  await expect.poll(() => askedContents(sdk, page)).toEqual([edited]);
  await expectDrawn(page);
});

test("files are queued, and only one too large for a reload is lost, by its name", async ({
  page,
  sdk,
}) => {
  test.slow();
  await openDefault(page, sdk, "agent");
  await ask(page, "count slowly to 200");
  await expect(answer(page)).toContainText("2");
  await chooseFiles(page, pdf);
  await expect(attached(page)).toHaveText([/report\.pdf/]);
  await composer(page).press("Enter");
  await chooseFiles(page, picture("large.png", 2 * MB));
  await expect(attached(page)).toHaveText([/large\.png/]);
  await ask(page, "say 3 words");
  await expect(queued(page).getByRole("listitem")).toHaveText([
    /report\.pdf/,
    /say 3 words\s*large\.png/,
  ]);
  await page.reload();
  await expect(queued(page).getByText("Lost: large.png")).toBeVisible();
  await expect(queued(page).getByRole("listitem").first()).toHaveText(/^report\.pdf/);
  await stop(page).click();
  await expect(
    queued(page).getByRole("button", { name: "Send without: say 3 words" }),
  ).toBeVisible();
  await expectAccessible(page);
});
