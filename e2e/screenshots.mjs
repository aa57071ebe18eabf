import { Client } from "@langchain/langgraph-sdk";
import { chromium } from "playwright";
import { BROWSER_FLAGS, ensureBrowser } from "./find-browser.mjs";
import { startRoster } from "./start-roster.mjs";

const PROMPT = `You are the support assistant of a bicycle shop.
Answer in the customer's language, in at most three sentences.
Never promise a delivery date; link the order page instead.`;

/** @param {Client} sdk */
async function seed(sdk) {
  /** @param {Record<string, unknown>} values */
  const homes = (values) => ({ config: { configurable: values }, context: values });
  await sdk.assistants.create({ graphId: "report", name: "Weekly digest" });
  await sdk.assistants.create({
    graphId: "approval",
    name: "Refund mail, with approval",
    description: "Drafts a refund mail and waits for a person",
  });
  await sdk.assistants.create({
    graphId: "research",
    name: "Market researcher",
    description: "Three searches, cited, for the board",
    ...homes({ temperature: 0.2, max_searches: 3 }),
  });
  const { assistant_id } = await sdk.assistants.create({
    graphId: "agent",
    name: "Customer support",
    description: "Answers questions about orders",
    ...homes({ model_name: "openai" }),
  });
  await sdk.assistants.update(assistant_id, homes({ model_name: "openai", system_prompt: PROMPT }));
  await sdk.assistants.update(
    assistant_id,
    homes({ model_name: "anthropic", system_prompt: `${PROMPT}\nSign as “The workshop”.` }),
  );
  return assistant_id;
}

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const roster = await startRoster();
try {
  const id = await seed(new Client({ apiUrl: roster.serverUrl, apiKey: null }));
  /** @param {"light" | "dark"} colorScheme */
  const open = (colorScheme) =>
    browser.newPage({ colorScheme, viewport: { width: 1280, height: 800 }, baseURL: roster.url });
  /** @param {import("playwright").Page} page @param {string} name */
  const shoot = (page, name) => page.screenshot({ path: `docs/images/${name}.png` });

  const page = await open("light");
  await page.goto("/local/assistants");
  await page.getByRole("link", { name: "Customer support", exact: true }).waitFor();
  await shoot(page, "assistants");
  await page.goto(`/local/assistants/${id}/edit`);
  await page.getByLabel("System prompt", { exact: true }).waitFor();
  await shoot(page, "edit");
  await page.goto(`/local/assistants/${id}/versions`);
  await page.getByRole("switch").first().waitFor();
  await shoot(page, "versions");

  const dark = await open("dark");
  for (const [target, name] of /** @type {const} */ ([
    [page, "studio"],
    [dark, "dark"],
  ])) {
    await target.goto(`/local/assistants/${id}/studio`);
    const composer = target.getByRole("textbox", { name: "Message" });
    await composer.fill("Who made you, and what were you told?");
    await composer.press("Enter");
    await target.getByRole("button", { name: "Stop" }).waitFor();
    await target.getByRole("button", { name: "Stop" }).waitFor({ state: "hidden" });
    await shoot(target, name);
  }
} finally {
  await roster.stop();
  await browser.close();
}
