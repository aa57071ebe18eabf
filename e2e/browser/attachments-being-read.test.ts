import type { Client } from "@langchain/langgraph-sdk";
import type { Page } from "playwright/test";
import { askedContents, blockOf, chooseFiles, pdf } from "./attached-files";
import { expect, test } from "./fixtures";
import { answer, openDefault } from "./studio-page";

const composer = (page: Page) => page.getByRole("textbox", { name: "Message" });

/** No file is read until the page is told to go on. */
async function holdReading(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const read = Blob.prototype.arrayBuffer;
    const held = new Promise((resolve) => window.addEventListener("read-on", resolve));
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      await held;
      return read.call(this);
    };
  });
}

async function readOn(page: Page): Promise<void> {
  await page.evaluate(() => void window.dispatchEvent(new Event("read-on")));
}

test.beforeEach(async ({ page, sdk }) => {
  await holdReading(page);
  await openDefault(page, sdk, "agent");
  await composer(page).fill("say 3 words");
});

async function expectAsked(page: Page, sdk: Client): Promise<void> {
  await expect(answer(page)).toContainText("word-3");
  const sent = [{ type: "text", text: "say 3 words" }, blockOf(pdf)];
  expect(await askedContents(sdk, page)).toEqual([sent]);
}

test("Enter while files are being read sends once they are, and never without one of them", async ({
  page,
  sdk,
}) => {
  await chooseFiles(page, pdf);
  await composer(page).press("Enter");
  await expect(page.getByText("Sending once the files are read…").first()).toBeVisible();
  await expect(composer(page)).toHaveValue("say 3 words");
  await readOn(page);
  await expectAsked(page, sdk);
});

test("Enter while a file is read that is then refused sends nothing until it is pressed again", async ({
  page,
  sdk,
}) => {
  await chooseFiles(page, pdf, { name: "what.zzzz", mimeType: "", buffer: Buffer.from("a") });
  await composer(page).press("Enter");
  await readOn(page);
  await expect(page.getByText(/^“what\.zzzz” was not attached/)).toBeVisible();
  await expect(page.getByText(/^Not sent, because a file is missing\./).first()).toBeVisible();
  await expect(composer(page)).toHaveValue("say 3 words");
  await expect(page.getByRole("article", { name: "You" })).toHaveCount(0);
  await composer(page).press("Enter");
  await expectAsked(page, sdk);
});
