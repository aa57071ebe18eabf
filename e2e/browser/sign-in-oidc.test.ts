import type { Page } from "playwright/test";
import { freePort } from "../servers/free-port.mjs";
import { startIdentityProvider } from "../servers/identity-provider.mjs";
import { startRoster } from "../start-roster.mjs";
import { test as base, expect, expectAccessible } from "./fixtures";

const SECRET = "not-a-secret-but-long-enough-for-tests";

/** A Roster that leads to an identity provider, whose groups `ops` and `staff` have a role here. */
const test = base.extend<{ url: string }>({
  url: async ({ page, roster, guard }, use) => {
    // The provider's page has no icon; what is asked for while signed out.
    guard.allow(/40[134] \(/);
    const port = await freePort();
    const redirectUri = `http://127.0.0.1:${port}/api/oidc/callback`;
    const provider = await startIdentityProvider({ redirectUri, secret: SECRET });
    const own = await startRoster({
      port,
      env: {
        LANGGRAPH_API_URL: roster.serverUrl,
        AUTH_MODE: "oidc",
        SESSION_SECRET: SECRET,
        OIDC_ISSUER: provider.url,
        OIDC_CLIENT_ID: "roster",
        OIDC_CLIENT_SECRET: SECRET,
        OIDC_NAME: "Test provider",
        EDITOR_GROUPS: "ops",
        VIEWER_GROUPS: "staff",
      },
    });
    await use(own.url);
    await page.close();
    await own.stop();
    await provider.stop();
  },
});

/** Goes to the provider and back, as somebody there or as nobody. */
async function signInAs(page: Page, name: string) {
  await page.getByRole("link", { name: "Sign in with Test provider" }).click();
  await expect(page.getByRole("heading", { name: "Who are you?" })).toBeVisible();
  await page.getByRole("link", { name }).click();
}

test("the provider lets people in by their groups, and back to where they wanted to go", async ({
  page,
  context,
  url,
}) => {
  await page.goto(`${url}/default/memory`);
  await expect(page.getByRole("link", { name: "Sign in with Test provider" })).toBeVisible();
  await expectAccessible(page);
  await signInAs(page, "Cancel");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("You were not signed in");
  await expectAccessible(page);

  await signInAs(page, "eve");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "none of your groups has a role here",
  );
  // The provider would remember her.
  await context.clearCookies();
  await page.goto(`${url}/default/memory`);
  await signInAs(page, "bob");
  await expect(page).toHaveURL(`${url}/default/memory`);
  await expect(page.getByRole("banner").getByText("Viewer", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Account of bob" }).click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await expect(page).toHaveURL(`${url}/login`);
  await context.clearCookies();
  await signInAs(page, "ada");
  await expect(page).toHaveURL(`${url}/default/assistants`);
  await page.getByRole("button", { name: "Account of ada" }).click();
  await expect(page.getByRole("menu")).toContainText("Editor: ");
});
