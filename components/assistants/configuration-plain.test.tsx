// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { byLabel, type, unmountAll } from "@/components/schema-form/mount-form";
import { graphSchemas, objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { mountConfiguration } from "./mount-configuration";

vi.mock("./configuration-json", () => {
  throw new Error("the chunk is gone");
});

const SCHEMAS = graphSchemas({ config_schema: objectOf({ a: { type: "string" } }) });
const VALUES = { a: "x", api_key: "k3y" };

afterEach(unmountAll);

async function open(unreadable?: string) {
  const page = mountConfiguration(SCHEMAS, VALUES, {
    view: "json",
    ...(unreadable && { unreadable }),
  });
  const area = await act(() => vi.waitFor(() => byLabel(page.container, "Configuration as JSON")));
  return { page, area };
}

test("a text area takes the JSON view's place, with the secrets hidden and kept", async () => {
  const { page, area } = await open();
  expect(page.container.innerHTML).not.toContain("k3y");
  type(area, '{"a": "y", "api_key": "•••••••• 1"}');
  expect(page.held().value).toEqual({ a: "y", api_key: "k3y" });
  type(area, '{"a": "y", "api_key": "•••••••• 7"}');
  expect(page.shows("hides no secret")).toBe(true);
  type(area, '{"a": ');
  page.press("Form");
  expect(page.shows("This text cannot be shown as a form yet")).toBe(true);
  page.press("Keep editing");
  expect(document.activeElement).toBe(area);
  expect(area).toHaveProperty("value", '{"a": ');
  page.press("Form");
  page.press("Discard the text and go back to the form");
  expect(byLabel(page.container, "A")).toHaveProperty("value", "y");
});

test("text from before that cannot be read is there to be mended", async () => {
  const { page, area } = await open('{"a": ');
  expect(area).toHaveProperty("value", '{"a": ');
  expect(page.shows("Not valid JSON")).toBe(true);
  type(area, '{"a": "z"}');
  expect(page.held()).toEqual({ value: { a: "z" }, unreadable: undefined });
});
