import { deleteMade } from "./delete-made";
import { expect, expectAccessible, test } from "./fixtures";

test("every graph is shown with what is made of it, and each has a page of its own", async ({
  page,
  sdk,
}) => {
  for (const name of ["one", "two", "three", "four", "five", "six"]) {
    await sdk.assistants.create({ graphId: "agent", name: `Made ${name}` });
  }
  await sdk.assistants.create({ graphId: "taken-away", name: "Left over" });
  await page.goto("/local/assistants");
  await page.getByRole("link", { name: "By graph" }).click();
  await expect(page).toHaveURL(/\/local\/graphs$/);
  const agent = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "agent", exact: true }) });
  await expect(agent).toContainText("7 assistants (6 by people, 1 the server’s own), newest made");
  await expect(
    page.getByText("1 assistant is of graphs that the server does not list"),
  ).toBeVisible();
  await agent.getByRole("button", { name: "Assistants of agent" }).press("Enter");
  await expect(agent.getByRole("link", { name: "Made six" })).toBeVisible();
  await expect(agent.getByRole("link", { name: "All 7 in the table" })).toHaveAttribute(
    "href",
    /graph=agent/,
  );
  await expectAccessible(page);
  await page.keyboard.press("/");
  await page.keyboard.type("repo");
  await expect(page.getByText("1 graph matching")).toBeVisible();
  await expect(page).toHaveURL(/q=repo$/);
  await page.reload();
  await expect(page.getByRole("searchbox")).toHaveValue("repo");
  await page.getByRole("searchbox").fill("nothing of this name");
  await page.getByRole("button", { name: "Clear search" }).last().click();

  await agent.getByRole("link", { name: "agent", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "agent" })).toBeVisible();
  await expect(page.getByRole("link", { name: "+ New assistant" })).toHaveAttribute(
    "href",
    /graph=agent/,
  );
  await expect(page.getByRole("link", { name: "Open in Studio" })).toBeVisible();
  const drawing = page.getByRole("region", { name: "Drawing of agent" });
  const node = drawing.getByRole("button").nth(1);
  await node.click();
  await expect(page.getByRole("complementary")).toContainText("Goes on to");
  const schemas = page.getByRole("region", { name: "Schemas" });
  await schemas.getByRole("radio", { name: "Context" }).check();
  await expect(schemas.getByText("model_name", { exact: true })).toBeVisible();
  await schemas.getByRole("radio", { name: "JSON" }).check();
  await expect(page).toHaveURL(/schema=context&look=json|look=json.*schema=context/);
  await expect(schemas.getByRole("region", { name: "Context schema as JSON" })).toContainText(
    '"properties"',
  );
  const file = page.waitForEvent("download");
  await schemas.getByRole("button", { name: "Download" }).click();
  expect((await file).suggestedFilename()).toBe("agent-context-schema.json");
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole("complementary")).toContainText("Goes on to");
  await expect(schemas.getByRole("region", { name: "Context schema as JSON" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Made six/ })).toBeVisible();
  await page.getByRole("link", { name: "In the table" }).click();
  await expect(page).toHaveURL(/graph=agent/);
  await page
    .getByRole("row", { name: /Made six/ })
    .getByRole("link", { name: "agent", exact: true })
    .click();
  await expect(page).toHaveURL(/\/graphs\/agent$/);
  await deleteMade(sdk);
});
