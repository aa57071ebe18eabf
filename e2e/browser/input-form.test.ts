import { expect, type expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";
import { threadOf } from "./studio-page";

type Page = Parameters<typeof expectAccessible>[0];
type Sdk = Parameters<Parameters<typeof test>[2]>[0]["sdk"];

async function open(page: Page, sdk: Sdk, graph: string, query = "") {
  const { assistant_id } = await sdk.assistants.get(graph);
  await page.goto(`/local/assistants/${assistant_id}/studio${query}`);
}

const form = (page: Page) => page.getByRole("region", { name: "Input" });
const submit = (page: Page) => form(page).getByRole("button", { name: "Submit" });

test("messages are written one by one, seen as JSON, and reach the server with their roles", async ({
  page,
  sdk,
}) => {
  await open(page, sdk, "agent", "?mode=graph");
  await form(page).getByLabel("Role of message 1").selectOption("System");
  await form(page).getByLabel("Text of message 1").fill("Be brief.");
  await form(page).getByRole("button", { name: "Message", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(form(page).getByLabel("Text of message 2")).toBeFocused();
  await page.keyboard.type("say 2 words");
  await expectAccessibleInBothThemes(page);
  await form(page).getByRole("radio", { name: "JSON" }).check();
  const json = form(page).getByLabel("Input as JSON");
  await expect(json).toHaveValue(/"type": "system",\s+"content": "Be brief\."/);
  await json.fill('{"messages": [{"role": "system"');
  await expect(form(page).getByRole("radio", { name: "Form" })).toBeDisabled();
  await json.fill(
    '{"messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "say 3 words"}, {"role": "user", "content": "x"}]}',
  );
  await form(page).getByRole("radio", { name: "Form" }).check();
  await form(page).getByRole("button", { name: "Remove message 3" }).click();
  await expect(form(page).getByLabel("Role of message 2")).toHaveValue("human");

  await page.reload();
  await expect(form(page).getByLabel("Text of message 2")).toHaveValue("say 3 words");
  await form(page).getByLabel("Text of message 2").press("ControlOrMeta+Enter");
  await expect(page.getByRole("region", { name: "Output" })).toContainText("word-3");
  const { values } = await sdk.threads.getState<{ messages: { type: string; content: string }[] }>(
    threadOf(page),
  );
  expect(values.messages.map(({ type }) => type)).toEqual(["system", "human", "ai"]);
  expect(values.messages[1]?.content).toBe("say 3 words");
});

test("earlier inputs come back with the arrows and with buttons, also after a reload", async ({
  page,
  sdk,
}) => {
  await open(page, sdk, "report");
  const topic = form(page).getByLabel("Topic");
  const output = page.getByRole("region", { name: "Output" });
  await expect(form(page).getByText("Optional").first()).toBeVisible();
  for (const text of ["Tides", "Moons"]) {
    await topic.fill(text);
    await submit(page).click();
    await expect(output).toContainText(`Report: ${text}`);
    await expect(submit(page)).toBeVisible();
  }
  await topic.fill("");
  await page.reload();
  await topic.focus();
  await page.keyboard.press("ArrowUp");
  await expect(topic).toHaveValue("Moons");
  await page.keyboard.press("ArrowUp");
  await expect(topic).toHaveValue("Tides");
  await expect(form(page).getByRole("button", { name: "Earlier input" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.keyboard.press("ArrowDown");
  await expect(topic).toHaveValue("Moons");
  await form(page).getByRole("button", { name: "Later input" }).click();
  await expect(topic).toHaveValue("");
  await topic.fill("Half a thou");
  await form(page).getByRole("button", { name: "Earlier input" }).click();
  await expect(topic).toHaveValue("Moons");
  await form(page).getByRole("button", { name: "Later input" }).click();
  await expect(topic).toHaveValue("Half a thou");
});

test("a run pauses after every node, and before and after when both are asked", async ({
  page,
  sdk,
}) => {
  await open(page, sdk, "report");
  await page.getByRole("button", { name: "Pause after every node" }).click();
  await expect(page.getByText("Pauses after every node")).toBeVisible();
  await form(page).getByLabel("Topic").fill("Tides");
  await submit(page).click();
  await expect(page.getByRole("region", { name: "The run is paused" })).toContainText("write");
  const { next } = await sdk.threads.getState(threadOf(page));
  expect(next).toEqual(["write"]);
  await page.getByRole("button", { name: "Pause before every node" }).click();
  await expect(page.getByText("Pauses before and after every node")).toBeVisible();
  await page.getByRole("button", { name: "Clear breakpoints" }).click();
  await expect(page).not.toHaveURL(/before=|after=/);
});
