import { deleteMade } from "./delete-made";
import { expect, expectAccessible } from "./fixtures";
import { test } from "./several-deployments";

test("a copy says where it came from, is compared with that, and with any other deployment", async ({
  page,
  several: { url, other },
  sdk,
  guard,
}) => {
  // The one that is down answers 502; ids and deployments that are unknown 404.
  guard.allow(/502|Bad Gateway|404|Not Found/);
  const source = await sdk.assistants.create({
    graphId: "agent",
    name: "Travels",
    context: { model_name: "openai" },
  });
  const copied = { roster_copied_from: `staging/${source.assistant_id}`, roster_copied_version: 1 };
  const copy = await other.assistants.create({
    graphId: "agent",
    name: "Travels",
    context: { model_name: "openai" },
    metadata: copied,
  });
  await sdk.assistants.update(source.assistant_id, { context: { model_name: "anthropic" } });

  const versions = (id: string) => `${url}/second/assistants/${id}/versions`;
  await page.goto(versions(copy.assistant_id));
  const from = page.getByRole("region", { name: "Copied from" });
  await expect(from).toContainText("Copied from Staging / Travels v1 (v2 is active there now)");
  await expect(from.getByRole("link", { name: "Copy v2" })).toHaveAttribute(
    "href",
    /second.*import.*staging/,
  );
  await expectAccessible(page);
  await from.getByRole("link", { name: "Compare" }).click();
  await expect(page).toHaveURL(/\/second\/compare\?a=staging%2F[^&]*%402&/);

  const sides = { from: page.getByRole("group", { name: /^From/ }) };
  const to = page.getByRole("group", { name: /^To/ });
  await expect(sides.from).toContainText("Staging");
  await expect(to).toContainText("Second");
  // The model: that it is a copy is said elsewhere.
  await expect(page.getByText("1 change", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "What differs" })).toContainText("anthropic");
  await page.reload();
  await expect(page.getByRole("region", { name: "What differs" })).toContainText("anthropic");
  await page.getByRole("button", { name: "Swap sides" }).click();
  await expect(sides.from).toContainText("Second");
  await expect(to).toContainText("Staging");
  await expectAccessible(page);

  // Another deployment on one side, picked by keyboard.
  await to.getByRole("button", { name: /^Assistant/ }).press("Enter");
  const picker = page.getByRole("dialog", { name: "Choose an assistant" });
  await expect(picker.getByLabel("Deployment")).toHaveValue("staging");
  await picker.getByLabel("Deployment").selectOption("Production");
  await picker.getByRole("searchbox").fill("plain");
  await picker.getByRole("button", { name: /^plain/ }).press("Enter");
  await expect(page).toHaveURL(/b=prod/);
  await expect(to).toContainText("Production");
  await expect(page.getByRole("region", { name: "What differs" })).toContainText("plain");

  // What is away says so, and leaves the other side as it is.
  const compare = (a: string) => `${url}/second/compare?a=${a}&b=${copy.assistant_id}`;
  await page.goto(compare(`lost/${source.assistant_id}`));
  await expect(sides.from.getByText("The LangGraph server cannot be reached")).toBeVisible();
  await expect(to.getByRole("button", { name: /Travels/ })).toBeVisible();
  await expect(page.getByText("the side “From” could not be read")).toBeVisible();
  await page.goto(compare(`nowhere/${source.assistant_id}`));
  await expect(sides.from.getByRole("alert")).toContainText("knows no deployment “nowhere”");
  await expect(to.getByRole("button", { name: /Travels/ })).toBeVisible();

  // Links that lead nowhere any more.
  const told = async (metadata: typeof copied) => {
    const { assistant_id } = await other.assistants.create({ graphId: "agent", metadata });
    await page.goto(versions(assistant_id));
    return from;
  };
  await expect(await told({ ...copied, roster_copied_from: "elsewhere/1" })).toContainText(
    "“elsewhere”, a deployment that this Roster does not know",
  );
  const gone = `staging/${crypto.randomUUID()}`;
  await expect(await told({ ...copied, roster_copied_from: gone })).toContainText(
    "which was deleted there",
  );
  await expect(
    await told({ ...copied, roster_copied_from: `lost/${source.assistant_id}` }),
  ).toContainText("which is away");
  await deleteMade(sdk);

  // The header has the most in it where a deployment is read only.
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${url}/prod/assistants`);
    await expect(page.getByRole("button", { name: "Production, switch deployment" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Commands" })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});
