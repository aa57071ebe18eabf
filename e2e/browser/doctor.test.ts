import type { Page } from "playwright/test";
import { startGateway } from "../gateway/gateway.mjs";
import { freePort } from "../servers/free-port.mjs";
import { startRoster } from "../start-roster.mjs";
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from "./fixtures";

const step = (page: Page, title: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) });

/** The report as it stands in the clipboard. */
async function copiedReport(page: Page): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy report" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("a healthy server is well at every step, and streams without leaving a thread", async ({
  page,
  roster,
  sdk,
}) => {
  await page.goto("/local/assistants");
  await page
    .getByRole("banner")
    .getByRole("link", { name: /Test the connection/ })
    .click();
  await expect(page).toHaveURL(/\/local\/doctor$/);
  await expect(page.getByText("All that was tested works.")).toBeVisible();
  await expect(step(page, "Name")).toContainText("is an address already, on the machine itself");
  await expect(step(page, "Encryption")).toContainText("Skipped");
  await expect(step(page, "Says what it is at /info")).toContainText(/LangGraph \d/);
  await expect(step(page, "Key")).toContainText("No key is set, and the server asks for none.");
  await expect(step(page, "Assistants")).toContainText(/\d+ in all/);
  const schemas = step(page, "Schemas of each graph");
  await expect(schemas.getByRole("listitem").filter({ hasText: "agent" })).toContainText(/m?s$/);

  const streaming = step(page, "Streaming");
  await expect(streaming).toContainText("the thread is deleted afterwards");
  await streaming.getByRole("combobox", { name: "Graph to run" }).selectOption("agent");
  await streaming.getByRole("button", { name: "Test streaming" }).click();
  await expect(streaming).toContainText(/events of “agent”, the first after/);
  const left = await sdk.threads.search({ metadata: { roster_title: "Connection doctor" } });
  expect(left).toEqual([]);

  const report = await copiedReport(page);
  expect(report).toContain(`Address: ${roster.serverUrl}\n`);
  expect(report).toMatch(/- Streaming: ok in /);
  await page.setViewportSize({ width: 390, height: 844 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await expectAccessibleInBothThemes(page);
});

test("a wrong key, a web page, a dead port and a read-only deployment are told apart", async ({
  page,
  roster,
  guard,
}) => {
  guard.allow(/502|Bad Gateway/);
  const gateway = await startGateway({ target: roster.serverUrl });
  const headers = { "x-tenant-id": "canary-tenant" };
  const list = [
    { slug: "guarded", name: "Guarded", url: gateway.url, key: { env: "A_KEY" }, headers },
    { slug: "calm", name: "Calm", url: gateway.url, readOnly: true },
    { slug: "lost", name: "Lost", url: `http://127.0.0.1:${await freePort()}` },
  ];
  const env = { ROSTER_DEPLOYMENTS: JSON.stringify(list), A_KEY: "canary-key" };
  const behind = await startRoster({ env });

  const refuses = {
    status: 401,
    headers: { "content-type": "application/json" },
    body: '{"detail":"canary-key is no key"}',
  };
  gateway.setFault({ path: /\/assistants/, reach: false, answer: refuses });
  await page.goto(`${behind.url}/guarded/doctor`);
  await expect(page.getByText("“Key” failed. What it means")).toBeVisible();
  await expect(step(page, "Key")).toContainText("does not accept the key (401)");
  await expect(step(page, "Key")).toContainText('"key" of “guarded” in ROSTER_DEPLOYMENTS');
  await expect(step(page, "Schemas of each graph")).toContainText("as “Key” failed");
  await expect(step(page, "Streaming")).toContainText("as “Key” failed");
  await expectAccessible(page);
  const report = await copiedReport(page);
  expect(report).toContain("Key: FAILED");
  expect(report).not.toContain("canary");
  expect(await page.content()).not.toContain("canary");

  // Mended, the step is tested again, and with it what it had stopped.
  gateway.clear();
  await page.getByRole("button", { name: "Test “Key” again" }).click();
  await expect(page.getByText("All that was tested works.")).toBeVisible();
  await expect(step(page, "Key")).toContainText("sent as x-api-key. 1 more header is sent.");
  await expect(step(page, "Schemas of each graph")).toContainText("were read");
  await expect(page.getByRole("button", { name: "Test streaming" })).toBeEnabled();
  // Streaming makes a thread and a run, and nobody has asked for it.
  const reads =
    /^(GET|POST \/(assistants|threads)\/(search|count)|POST \/store\/\S*(search|namespaces)) ?/;
  const asked = gateway.requests.map(({ method, path }) => `${method} ${path}`);
  expect(asked).toContain("POST /assistants/search");
  expect(asked.filter((each) => !reads.test(each))).toEqual([]);

  gateway.setFault({
    path: /\/ok$/,
    answer: { status: 200, headers: { "content-type": "text/html" }, body: "<html>Sign in" },
  });
  await page.getByRole("button", { name: "Test all again" }).click();
  await expect(step(page, "Answers at /ok")).toContainText("answered with a web page");
  gateway.clear();

  await page.goto(`${behind.url}/calm/doctor`);
  await expect(page.getByText("All that was tested works.")).toBeVisible();
  await expect(step(page, "Streaming")).toContainText("set to be read only");
  await expect(page.getByRole("button", { name: "Test streaming" })).toBeHidden();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await page.goto(`${behind.url}/lost/assistants`);
  await page.getByRole("link", { name: "Test the connection" }).click();
  await expect(step(page, "Connection")).toContainText("Nothing listens on port");
  await expect(step(page, "Connection")).toContainText('"url" of “lost” in ROSTER_DEPLOYMENTS');
  await expect(step(page, "Answers at /ok")).toContainText("as “Connection” failed");
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.close();
  await behind.stop();
  await gateway.close();
});
