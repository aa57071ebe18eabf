import type { Client } from "@langchain/langgraph-sdk";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, test } from "./fixtures";

test.afterEach(({ sdk }) => deleteMade(sdk));

test("what is typed is stored exactly, and untouched defaults are not", async ({ page, sdk }) => {
  await page.goto("/local/assistants/new?graph=research");
  await page.getByLabel("Name", { exact: true }).fill("  Exact  ");
  await page.getByLabel("Description", { exact: true }).fill("Two\nlines");
  const prompt = page.getByRole("textbox", { name: "Research prompt" });
  await prompt.fill("Be brief.");
  await prompt.press("Control+Enter");
  await expect(page).toHaveURL(/\/studio$/);
  const made = await named(sdk, "Exact");
  expect(page.url()).toContain(made.assistant_id);
  expect(made).toMatchObject({
    graph_id: "research",
    name: "Exact",
    description: "Two\nlines",
    version: 1,
    config: { configurable: { system_prompt: "Be brief." } },
    context: { system_prompt: "Be brief." },
    metadata: {},
  });
  expect(made.config).toEqual({ configurable: { system_prompt: "Be brief." } });
});

test("each graph keeps what was typed for it, and the address keeps the graph", async ({
  page,
}) => {
  await page.goto("/local/assistants/new?graph=agent");
  const graph = page.getByRole("combobox", { name: "Graph", exact: true });
  await page.getByRole("textbox", { name: "System prompt" }).fill("for agent");
  await graph.selectOption("research");
  await expect(page).toHaveURL(/graph=research/);
  await page.getByRole("textbox", { name: "Research prompt" }).fill("for research");
  await graph.selectOption("agent");
  await expect(page.getByRole("textbox", { name: "System prompt" })).toHaveValue("for agent");
  await graph.selectOption("research");
  await expect(page.getByRole("textbox", { name: "Research prompt" })).toHaveValue("for research");
});

test("a missing name and an unknown graph are said at their fields", async ({ page }) => {
  await page.goto("/local/assistants/new?graph=nope");
  const graph = page.getByRole("combobox", { name: "Graph", exact: true });
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await expect(page.getByText(/has no graph “nope”/)).toBeVisible();
  await name.fill("Nowhere");
  await page.getByRole("button", { name: "Create assistant" }).click();
  await expect(graph).toBeFocused();
  await graph.selectOption("agent");
  await name.fill(" ");
  await page.getByRole("button", { name: "Create assistant" }).click();
  await expect(name).toBeFocused();
  await expect(page.getByText("Give it a name.")).toBeVisible();
  await expectAccessible(page);
});

test("a copy begins with everything that the other assistant has", async ({ page, sdk }) => {
  const source = await sdk.assistants.create({
    graphId: "research",
    name: "Original",
    description: "As it is",
    config: { configurable: { model_name: "openai", old: [1] }, recursion_limit: 30, tags: ["t"] },
    context: { model_name: "openai", old: [1] },
    metadata: { team: "a" },
  });
  await page.goto(`/local/assistants/new?from=${source.assistant_id}`);
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(
    "Copy of Original",
  );
  await page.getByRole("button", { name: "Create assistant" }).click();
  await expect(page).toHaveURL(/\/studio$/);
  const { config, context, metadata, description } = await named(sdk, "Copy of Original");
  expect({ config, context, metadata, description }).toEqual({
    config: source.config,
    context: source.context,
    metadata: source.metadata,
    description: source.description,
  });
});

async function named(sdk: Client, name: string) {
  const [found] = await sdk.assistants.search({ name, limit: 1 });
  if (!found) throw new Error(`The server has no assistant named ${name}.`);
  return found;
}
