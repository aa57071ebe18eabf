import { expect, expectAccessibleInBothThemes, test } from "./fixtures";
import { answer, ask } from "./studio-page";

test("run settings reach the request, stay for a reload, and are reset", async ({ page, sdk }) => {
  const [assistant] = await sdk.assistants.search({ graphId: "agent" });
  await page.goto(`/local/assistants/${assistant?.assistant_id}/studio`);
  const button = page.getByRole("button", { name: /^Run settings/ });
  const sheet = page.getByRole("dialog", { name: "Run settings" });
  await button.click();
  await expect(sheet.getByRole("checkbox", { name: "values", exact: true })).toBeDisabled();
  // The embedded server has no durability, and undoes no run.
  await expect(sheet.getByLabel("Write checkpoints")).toHaveCount(0);
  await expect(sheet.getByLabel("When the thread is busy").getByRole("option")).toHaveText([
    "Refuse the new run",
    "Let it wait its turn",
    "Interrupt the run that goes on",
  ]);
  await sheet.getByLabel("Recursion limit").fill("none");
  await expect(sheet.getByText("Give a whole number from 1")).toBeVisible();
  await sheet.getByLabel("Recursion limit").fill("1");
  await sheet.getByLabel("When the thread is busy").selectOption("Let it wait its turn");
  await sheet.getByRole("switch", { name: "Stream subgraphs" }).uncheck();
  await sheet.getByRole("checkbox", { name: "debug" }).check();
  await expectAccessibleInBothThemes(page);
  await sheet.getByRole("button", { name: "Done" }).click();
  await page.reload();
  await expect(button).toHaveAccessibleName("Run settings, changed");

  const [request] = await Promise.all([
    page.waitForRequest(/\/runs\/stream$/),
    ask(page, "say 2 words"),
  ]);
  expect(request.postDataJSON()).toMatchObject({
    config: { recursion_limit: 1 },
    multitask_strategy: "enqueue",
    stream_subgraphs: false,
    stream_mode: ["messages-tuple", "values", "updates", "custom", "debug"],
  });
  await expect(page.getByText(/Recursion limit of 1 reached/)).toBeVisible();

  await button.click();
  await sheet.getByRole("button", { name: "Reset" }).click();
  await expect(sheet.getByLabel("Recursion limit")).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(button).toHaveAccessibleName("Run settings");
  await page.getByRole("button", { name: "New thread" }).click();
  await ask(page, "say 2 words");
  await expect(answer(page)).toContainText("word-1 word-2");
});
