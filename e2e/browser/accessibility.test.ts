import { expect, expectAccessibleInBothThemes, test } from "./fixtures";

const SCREENS = [
  { name: "phone", width: 390, height: 844 },
  { name: "desktop", width: 1440, height: 900 },
];

test.beforeAll(async ({ sdk }) => {
  await sdk.assistants.create({
    assistantId: ASSISTANT,
    graphId: "research",
    name: `Ugly ${"name ".repeat(40)}`,
    description: "<img src=x onerror=alert(1)> [link](javascript:alert(1)) 🇨🇭 ".repeat(5),
    config: { configurable: { unknown_key: "kept", system_prompt: "Line\n".repeat(400) } },
    ifExists: "do_nothing",
  });
});

const ASSISTANT = "0190c0de-0000-4000-8000-00000000a11e";
const PAGES = [
  { name: "table", path: "/local/assistants", shows: /Ugly name/ },
  {
    name: "table without matches",
    path: "/local/assistants?q=nothing-has-this-name",
    shows: /Clear/,
  },
  { name: "new", path: "/local/assistants/new?graph=agent", shows: /call_model/ },
  {
    name: "new with a rich schema",
    path: "/local/assistants/new?graph=research",
    shows: /write_report|compose/,
  },
  { name: "import", path: "/local/assistants/import", shows: /paste its text/ },
  { name: "edit", path: `/local/assistants/${ASSISTANT}/edit`, shows: /unknown_key/ },
  { name: "versions", path: `/local/assistants/${ASSISTANT}/versions`, shows: /Line/ },
  { name: "studio", path: `/local/assistants/${ASSISTANT}/studio`, shows: /Ugly name/ },
  {
    name: "unknown assistant",
    path: "/local/assistants/00000000-0000-4000-8000-000000000000/edit",
    shows: /Back to Assistants/,
  },
  { name: "no such page", path: "/nowhere", shows: /Page not found/ },
];

for (const { name, path, shows } of PAGES) {
  test(`${name}, wide and phone, both themes: axe finds nothing, nothing scrolls sideways`, async ({
    page,
    guard,
  }) => {
    guard.allow(/404 \(Not Found\)/);
    await page.goto(path);
    await expect(page.getByRole("main").getByText(shows).first()).toBeAttached();
    for (const { name: screen, width, height } of SCREENS) {
      await page.setViewportSize({ width, height });
      await expectAccessibleInBothThemes(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `pixels of horizontal scrolling, ${screen}`).toBeLessThanOrEqual(0);
    }
  });
}

const RUNS = [
  { graph: "research", message: "What is a checkpoint?", shows: /search/i },
  { graph: "approval", message: "Invite the team to lunch", shows: /waiting/i },
  { graph: "agent", message: "please fail", shows: /asked to fail/i },
];

for (const { graph, message, shows } of RUNS) {
  test(`a run of ${graph} in Studio, both themes: axe finds nothing`, async ({ page, sdk }) => {
    const { assistant_id } = await sdk.assistants.get(graph);
    await page.goto(`/local/assistants/${assistant_id}/studio`);
    const composer = page.getByRole("textbox", { name: "Message" });
    await composer.fill(message);
    await composer.press("Enter");
    await expect(page.getByRole("main").getByText(shows).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Stop" })).toBeHidden({ timeout: 30_000 });
    await expectAccessibleInBothThemes(page);
  });
}

test("every page carries the strict content security policy, with a nonce of its own", async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const { path } of PAGES) {
    const policy = (await request.get(path)).headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy.replace(/style-src-attr[^;]*/, "")).not.toContain("unsafe-inline");
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
  }
  expect(nonces.size).toBe(PAGES.length);
});
