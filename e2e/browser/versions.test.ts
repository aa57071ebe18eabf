import { deleteMade } from "./delete-made";
import { expect, test } from "./fixtures";

test.afterEach(({ sdk }) => deleteMade(sdk));

test("Undo makes the version active that was so before", async ({ page, sdk }) => {
  const { assistant_id } = await sdk.assistants.create({ graphId: "agent", name: "Undone" });
  await sdk.assistants.update(assistant_id, { name: "Undone, second" });
  await page.goto(`/local/assistants/${assistant_id}/versions`);
  await page.getByRole("switch", { name: /version 1/i }).click();
  await expect(page.getByText("v1 is active", { exact: true })).toBeVisible();
  expect((await sdk.assistants.get(assistant_id)).version).toBe(1);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("v2 is active", { exact: true })).toBeVisible();
  expect(await sdk.assistants.get(assistant_id)).toMatchObject({
    version: 2,
    name: "Undone, second",
  });
});

test("Edit says that the active version is a mixture, and makes it whole", async ({
  page,
  sdk,
}) => {
  const { assistant_id } = await sdk.assistants.create({
    graphId: "agent",
    name: "Torn",
    description: "first",
    context: { system_prompt: "one" },
  });
  await sdk.assistants.update(assistant_id, {
    description: "second",
    context: { system_prompt: "two" },
  });
  await sdk.assistants.setLatest(assistant_id, 1);
  await page.goto(`/local/assistants/${assistant_id}/edit`);
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("made v1 active but kept the description and context of v2");
  await alert.getByRole("button", { name: "Restore v1 as a new version" }).click();
  await expect(page.getByText("Version 3 is active")).toBeVisible();
  await expect(alert).toBeHidden();
  expect(await sdk.assistants.get(assistant_id)).toMatchObject({
    version: 3,
    description: "first",
    context: { system_prompt: "one" },
  });
  await page.getByRole("button", { name: "Load version 3" }).click();
  await expect(page.getByLabel("Description", { exact: true })).toHaveValue("first");
});
