import type { Page } from "playwright/test";
import { startRoster } from "../start-roster.mjs";
import { test as base, expect, expectAccessible } from "./fixtures";
import { hashOf } from "./hash-of";
import { saveForm } from "./save";

type Ending = { url: string; restart: (more: { [name: string]: string }) => Promise<void> };

const EDITOR = "an editor's password";
const VIEWER = "a viewer's password";

/** A Roster that asks for a password, on the server of the worker's own. */
const test = base.extend<{ asking: Ending }>({
  asking: async ({ page, roster, guard }, use) => {
    // What is asked for while signed out, and while Roster restarts.
    guard.allow(/40[13] \(|ERR_|Failed to fetch|429 \(/);
    const env = {
      LANGGRAPH_API_URL: roster.serverUrl,
      AUTH_MODE: "password",
      SESSION_SECRET: "not-a-secret-but-long-enough-for-tests",
      EDITOR_PASSWORD_HASH: hashOf(EDITOR),
      VIEWER_PASSWORD_HASH: hashOf(VIEWER),
    };
    let current = await startRoster({ env });
    const { port, url } = current;
    await use({
      url,
      restart: async (more) => {
        await current.stop();
        current = await startRoster({ env: { ...env, ...more }, port });
      },
    });
    await page.close();
    await current.stop();
  },
});

async function signIn(page: Page, name: string, password: string) {
  await page.getByRole("textbox", { name: "User name" }).fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a password leads to the page that was asked for; another one says so, and too many wait", async ({
  page,
  asking: { url },
}) => {
  const asked = `${url}/default/assistants?q=support`;
  await page.goto(asked);
  await expect(page).toHaveURL(
    `${url}/login?next=${encodeURIComponent("/default/assistants?q=support")}`,
  );
  await expect(page.getByRole("heading", { name: "Sign in to Roster" })).toBeVisible();
  await expectAccessible(page);

  await signIn(page, "editor", VIEWER);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "The user name or the password is wrong.",
  );
  await expectAccessible(page);
  await signIn(page, "editor", EDITOR);
  await expect(page).toHaveURL(asked);
  await expect(page.getByRole("searchbox", { name: "Search by name" })).toHaveValue("support");
  await expect(page.getByRole("link", { name: "+ New assistant" })).toBeVisible();

  // Whoever is in and asks to sign in goes on to where they wanted.
  await page.goto(`${url}/login?next=https://evil.example`);
  await expect(page).toHaveURL(`${url}/default/assistants`);
  await expect(page.getByRole("row", { name: /agent/ }).first()).toBeVisible();

  await page.getByRole("button", { name: "Account of editor" }).click();
  await expect(page.getByRole("menu")).toContainText("Editor: ");
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await expect(page).toHaveURL(`${url}/login`);
  const api = await page.request.get(`${url}/api/deployments/default/info`);
  expect(api.status()).toBe(401);

  for (let n = 0; n < 5; n += 1) {
    await signIn(page, "viewer", `wrong ${n}`);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("password is wrong");
  }
  await signIn(page, "viewer", VIEWER);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("too many attempts");
  await expect(page.getByRole("timer")).toHaveText(/You can try again in [45]:\d\d\./);
  await expect(page.getByRole("button", { name: "Sign in" })).toBeDisabled();
  await expectAccessible(page);
});

test("a viewer sees why things are off, and a session that ends under a page leaves it as it is", async ({
  page,
  sdk,
  asking,
}) => {
  const { url } = asking;
  const made = await sdk.assistants.create({ graphId: "agent", name: "Looked at" });
  const edit = `${url}/default/assistants/${made.assistant_id}/edit`;
  await page.goto(edit);
  await signIn(page, "viewer", VIEWER);
  await expect(page).toHaveURL(edit);
  const why = /You are a viewer of .*: you can look at everything, but not change or run anything/;
  await expect(page.getByRole("main").getByText(why)).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  await expect(page.getByRole("banner").getByText("Viewer", { exact: true })).toBeVisible();
  await page.goto(`${url}/default/assistants/${made.assistant_id}/studio`);
  await expect(page.getByRole("button", { name: "Send" })).toHaveAccessibleDescription(why);
  await expect(page.getByRole("textbox", { name: "Message" })).toHaveAttribute("readonly", "");
  const patch = await page.request.patch(
    `${url}/api/deployments/default/assistants/${made.assistant_id}`,
    {
      headers: { origin: url },
      data: { name: "Changed" },
    },
  );
  expect([patch.status(), (await patch.json()).error.code]).toEqual([403, "not_allowed"]);

  await page.getByRole("button", { name: "Account of viewer" }).click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in to Roster" })).toBeVisible();
  await page.goto(edit);
  await signIn(page, "editor", EDITOR);
  await expect(page.getByLabel("System prompt", { exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("Typed while it lasted");
  await asking.restart({ SESSION_EPOCH: "2" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const save = page.getByRole("dialog", { name: "Save as version 2" });
  await save.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "You are signed out" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  const [beside] = await Promise.all([
    page.waitForEvent("popup"),
    dialog.getByRole("link", { name: "Sign in" }).click(),
  ]);
  await signIn(beside, "editor", EDITOR);
  await expect(beside.getByRole("heading", { name: "You are signed in as editor" })).toBeVisible();
  await expectAccessible(beside);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Typed while it lasted");
  await saveForm(page);
  await expect
    .poll(async () => (await sdk.assistants.get(made.assistant_id)).name)
    .toBe("Typed while it lasted");
  await sdk.assistants.delete(made.assistant_id);
});
