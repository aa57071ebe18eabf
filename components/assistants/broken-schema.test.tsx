// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { unmountAll } from "@/components/schema-form/mount-form";
import { graphSchemas, objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { mountConfiguration } from "./mount-configuration";

vi.mock("@rjsf/core/lib/components/Form.js", () => ({
  default: () => {
    throw new Error("no way to draw it");
  },
}));

afterEach(unmountAll);

test("a schema that makes the form throw is JSON with the reason, and is typed into as one", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const schema = objectOf({ a: { type: "string" } });
  const page = mountConfiguration(graphSchemas({ config_schema: schema }), { a: "kept", b: 1 });
  expect(JSON.parse(await page.text())).toEqual({ a: "kept", b: 1 });
  expect(page.shows("There is no form for this: no way to draw it")).toBe(true);
  expect(page.container.querySelector("input[type=radio]")).toBe(null);
  await page.write('{"a": "kep');
  expect(await page.text()).toBe('{"a": "kep');
  await page.write('{"a": "new", "b": 1}');
  expect(page.held()).toEqual({ value: { a: "new", b: 1 }, unreadable: undefined });
}, 20_000);
