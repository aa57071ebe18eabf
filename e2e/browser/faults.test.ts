import { deleteMade } from "./delete-made";
import { expect, test } from "./fixtures";
import { saveForm } from "./save";

test.afterEach(({ sdk }) => deleteMade(sdk));

test("a server that goes down while a form is open takes nothing that was typed", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  guard.allow(/50\d \(/);
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name: "Before" });
  await page.goto(`${url}/${assistant_id}/edit`);
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("After");
  gateway.setFault({ reach: false, silence: "drop" });
  await saveForm(page);
  await expect(page.getByRole("main").getByRole("alert").first()).toBeVisible();
  await expect(name).toHaveValue("After");
  gateway.clear();
  await saveForm(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  expect(await sdk.assistants.get(assistant_id)).toMatchObject({ name: "After", version: 2 });
});

test("a save whose answer is lost is found again, and is made once", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  guard.allow(/50\d \(/);
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name: "Before" });
  await page.goto(`${url}/${assistant_id}/edit`);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("After");
  gateway.setFault({ method: "PATCH", times: 1, answer: { status: 504, body: "" } });
  await saveForm(page);
  await expect(page.getByText("Saved as version 2, now active")).toBeVisible();
  expect(await sdk.assistants.getVersions(assistant_id)).toHaveLength(2);
});

test("a stream that is cut is taken up again, and nothing runs twice", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  guard.allow(/ERR_|50\d \(/);
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name: "Cut" });
  await page.goto(`${url}/${assistant_id}/studio`);
  gateway.setFault({ path: /\/runs\/stream$/, times: 1, cut: { events: 6, with: "reset" } });
  const composer = page.getByRole("textbox", { name: "Message" });
  await composer.fill("count slowly to 12");
  await composer.press("Enter");
  const answer = page.getByRole("log").getByRole("article", { name: "Assistant" }).last();
  await expect(answer).toContainText("12", { timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
  const threadId = new URL(page.url()).searchParams.get("thread") ?? "";
  expect((await sdk.runs.list(threadId)).map(({ status }) => status)).toEqual(["success"]);
});

test("an id that is none never reaches the server", async ({
  page,
  guard,
  faulty: { gateway, url },
}) => {
  guard.allow(/404 \(Not Found\)/);
  await page.goto(`${url}/..%2f..%2finfo/edit`);
  await expect(page.getByText(/no assistant|not found/i).first()).toBeVisible();
  const paths = gateway.requests.map((request) => request.path);
  expect(paths.filter((path) => /\.\.|%2f/i.test(path))).toEqual([]);
});

test("Studio runs on a server that says nothing of itself", async ({
  page,
  sdk,
  guard,
  faulty: { gateway, url },
}) => {
  guard.allow(/404 \(/);
  gateway.setFault({ path: /^\/info/, reach: false, answer: { status: 404, body: "Not Found" } });
  const { assistant_id } = await sdk.assistants.create({
    graphId: "agent",
    name: "Silent",
    config: { configurable: { model_name: "openai" } },
  });
  await page.goto(`${url}/${assistant_id}/studio`);
  await page.getByRole("textbox", { name: "Message" }).fill("who made you?");
  await page.getByRole("textbox", { name: "Message" }).press("Enter");
  await expect(
    page.getByRole("log").getByRole("article", { name: "Assistant" }).last(),
  ).toContainText(/openai/i);
  await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
});
