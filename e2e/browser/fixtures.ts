import AxeBuilder from "@axe-core/playwright";
import { Client } from "@langchain/langgraph-sdk";
import { test as base, expect, type Page } from "playwright/test";
import { startGateway } from "../gateway/gateway.mjs";
import { startRoster } from "../start-roster.mjs";

type Roster = Awaited<ReturnType<typeof startRoster>>;

type Guard = {
  /** Console messages that this test causes on purpose, such as a failed request it asks for. */
  allow: (pattern: RegExp) => void;
};

type Faulty = {
  gateway: Awaited<ReturnType<typeof startGateway>>;
  /** Where its assistants are listed. */
  url: string;
};

/**
 * One Roster with its embedded server for each worker; the official SDK as witness of what the
 * server really holds; on every page a guard against console errors and CSP violations; and for those
 * who ask, a second Roster that reaches the same server only through the fault gateway.
 */
export const test = base.extend<
  { guard: Guard; faulty: Faulty },
  { roster: Roster; sdk: Client; behindGateway: Faulty }
>({
  roster: [
    async ({ browserName: _ }, use) => {
      const roster = await startRoster();
      await use(roster);
      await roster.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ roster }, use) => use(roster.url),
  sdk: [
    async ({ roster }, use) =>
      use(new Client({ apiUrl: roster.serverUrl, apiKey: null, callerOptions: { maxRetries: 0 } })),
    { scope: "worker" },
  ],
  guard: [
    async ({ page }, use) => {
      const problems: string[] = [];
      const allowed: RegExp[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") {
          problems.push(`${message.text()} (${message.location().url})`);
        }
      });
      page.on("pageerror", (error) => problems.push(String(error)));
      await use({ allow: (pattern) => allowed.push(pattern) });
      const unexpected = problems.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, "console errors, warnings and CSP violations").toEqual([]);
    },
    { auto: true },
  ],
  behindGateway: [
    async ({ roster }, use) => {
      const gateway = await startGateway({ target: roster.serverUrl });
      const behind = await startRoster({ env: { LANGGRAPH_API_URL: gateway.url } });
      await use({ gateway, url: `${behind.url}/default/assistants` });
      await behind.stop();
      await gateway.close();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  faulty: async ({ page, behindGateway }, use) => {
    await use(behindGateway);
    // A page that is still open would ask on, and complain.
    await page.close();
    behindGateway.gateway.clear();
  },
});

export { expect };

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails on any axe finding, or one of these rules, in the theme that the page has now. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  // Without frames there is nothing to gather from them, and what passes is not read: a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  const findings = violations.map(({ id, nodes }) => ({
    id,
    targets: nodes.map((node) => `${node.target} ${node.failureSummary}`),
  }));
  expect(findings).toEqual([]);
}

/** All of axe in the light theme, and what a theme can change of it in the dark one. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html")).toHaveClass(/light/);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveClass(/dark/);
  await expectAccessible(page, ["color-contrast"]);
}
