import type { Locator, Page } from "playwright/test";
import type { GraphSchemas } from "@/lib/langgraph/types";
import { configFormSource, messagesKey } from "@/lib/schema/form-schema";
import { deleteMade } from "./delete-made";
import { expect, expectAccessible, test } from "./fixtures";
import { plainName, schemaPayloads, shownProperties } from "./schema-payloads";

const IN_DARK = ["kitchen-sink.json", "pydantic-optional.json"];
const CONTROLS = "input, select, textarea, button, [role=combobox], [role=radiogroup], fieldset";

// Two themes of a form with every kind of field are much for axe on a busy machine.
test.describe.configure({ timeout: 120_000 });

test.afterEach(({ sdk }) => deleteMade(sdk));

for (const { name, schemas } of schemaPayloads()) {
  test(`${name}: a whole form, and nothing that nobody typed`, async ({ page, sdk }) => {
    await page.route("**/assistants/*/schemas", (route) => route.fulfill({ json: schemas }));
    await page.goto("/local/assistants/new?graph=agent");
    const form = page.getByRole("main").locator("form");
    await expectWholeForm(form, schemas);
    await expectAccessible(page);
    if (IN_DARK.includes(name)) {
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page);
    }

    await page.getByRole("textbox", { name: "Name", exact: true }).first().fill(name);
    await page.getByRole("button", { name: "Create assistant" }).click();
    // A graph may ask for values that nobody gave here.
    const anyway = page.getByRole("button", { name: "Create anyway" });
    await expect(anyway.or(studioOf(page, schemas))).toBeVisible();
    if (await anyway.isVisible()) await anyway.click();
    await expect(studioOf(page, schemas)).toBeVisible();
    const [made] = await sdk.assistants.search({ name });
    expect(made?.config.configurable ?? {}).toEqual({});
    expect(made?.context ?? {}).toEqual({});
    if (messagesKey(schemas) === null) await expectWholeInput(page, schemas);
  });
}

async function expectWholeForm(form: Locator, schemas: GraphSchemas) {
  const source = configFormSource(schemas);
  if (source.kind === "json") {
    await expect(form.getByText(source.reason)).toBeVisible();
    await expect(form.getByLabel("Configuration as JSON")).toBeVisible();
    return;
  }
  const properties = shownProperties(source.schema);
  await expect.poll(() => missingFrom(form, properties)).toEqual([]);
  expect(properties.length).toBeGreaterThan(0);
  await expectSound(form);
}

/** The input of a graph that takes no messages, in Studio. */
async function expectWholeInput(page: Page, { input_schema, state_schema }: GraphSchemas) {
  const main = page.getByRole("main");
  const properties = shownProperties(input_schema ?? state_schema);
  await expect.poll(() => missingFrom(main, properties)).toEqual([]);
  await expectSound(main);
  await expectAccessible(page);
}

function studioOf(page: Page, schemas: GraphSchemas): Locator {
  return messagesKey(schemas) === null
    ? page.getByRole("button", { name: "Submit", exact: true })
    : page.getByRole("textbox", { name: "Message" });
}

/** Properties that no control on the page is named for. */
async function missingFrom(part: Locator, properties: string[][]): Promise<string[][]> {
  const names = (await controlNames(part)).map(plainName);
  return properties.filter((known) => !known.some((name) => names.includes(name)));
}

async function expectSound(part: Locator) {
  const names = await controlNames(part);
  expect(names.filter((name) => name === "")).toEqual([]);
  await expect(part.getByText(/unsupported/i)).toHaveCount(0);
  // What RJSF asks for each value that may be empty.
  const choices = await part.locator("option, [role=radio], [role=option]").allInnerTexts();
  expect(choices.filter((text) => /\boption \d+$|^null$/i.test(text.trim()))).toEqual([]);
}

/** The accessible name of every visible control. */
function controlNames(part: Locator): Promise<string[]> {
  return part.locator(CONTROLS).evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility() && !control.closest("[aria-hidden=true]"))
      .filter(
        (control) => control.tagName !== "FIELDSET" || control.hasAttribute("aria-labelledby"),
      )
      .map((control) => {
        const ids = control.getAttribute("aria-labelledby")?.split(/\s+/u) ?? [];
        const labels =
          "labels" in control ? [...((control.labels ?? []) as Iterable<Element>)] : [];
        const texts = [
          control.getAttribute("aria-label"),
          ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" "),
          ...labels.map((label) => label.textContent),
          control.tagName === "BUTTON" ? control.textContent : null,
        ];
        return texts.map((text) => text?.trim()).find((text) => text) ?? "";
      }),
  );
}
