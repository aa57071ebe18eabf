// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { byLabel, press, type, unmountAll } from "@/components/schema-form/mount-form";
import type { JsonObject } from "@/lib/langgraph/types";
import { graphSchemas, objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { mountConfiguration } from "./mount-configuration";

const SCHEMAS = graphSchemas({
  context_schema: objectOf(
    {
      model: { enum: ["a", "b", "c", "d", "e"], title: "Model" },
      temperature: { type: "number", title: "Temperature", maximum: 2 },
      label: { type: "string", title: "Label" },
    },
    ["label"],
  ),
});
const HELD = { model: "gone", temperature: 9, legacy: 1, label: "x" };

type PageProps = { stored: JsonObject | null; saved: boolean; schemas?: typeof SCHEMAS | null };

async function open({ stored, saved, schemas = SCHEMAS }: PageProps) {
  const { container } = mountConfiguration(schemas, stored ?? {}, { stored, saved });
  const notice = () =>
    [...container.querySelectorAll("section[aria-labelledby] section[aria-labelledby]")]
      .map(({ textContent }) => textContent ?? "")
      .find((text) => /saved for another schema|what its graph requires/.test(text)) ?? "";
  const button = (name: string) => {
    const found = [...container.querySelectorAll("button")].find((each) =>
      each.textContent?.startsWith(name),
    );
    if (!found) throw new Error(`no button “${name}”`);
    return found;
  };
  const describedBy = (label: string) =>
    (byLabel(container, label).getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent)
      .join(" ");
  return { container, notice, button, describedBy, field: (l: string) => byLabel(container, l) };
}

async function noticed(props: PageProps) {
  const page = await open(props);
  await until(() => expect(page.notice()).not.toBe(""));
  return page;
}

// What is loaded late is drawn at the end of an act().
function until(check: () => void) {
  return vi.waitFor(
    async () => {
      await act(() => Promise.resolve());
      check();
    },
    { timeout: 10_000 },
  );
}

afterEach(unmountAll);

test("what was saved for another schema is said at once: counted, listed, at each field, no error", async () => {
  const { container, notice, button, describedBy, field } = await noticed({
    stored: HELD,
    saved: true,
  });
  expect(notice()).toContain("This assistant was saved for another schema: 3 values no longer fit");
  expect(notice()).toContain("“legacy” is not in the schema.");
  expect(describedBy("Temperature")).toContain(
    "The saved value does not fit: Temperature must be at most 2.",
  );
  expect(describedBy("Model")).toContain("The saved value does not fit: Model must be one of");
  expect(field("Temperature").getAttribute("aria-invalid")).toBe(null);
  press(button("Temperature must"));
  expect(document.activeElement).toBe(field("Temperature"));
  press(button("“legacy”"));
  expect(document.activeElement).toBe(byLabel(container, "legacy"));
});

test("a value that is changed is no drift any more, and what is typed wrong is an error of its own", async () => {
  const { notice, button, describedBy, field, container } = await noticed({
    stored: HELD,
    saved: true,
  });
  type(field("Temperature"), "7");
  expect(notice()).toContain("2 values no longer fit");
  expect(describedBy("Temperature")).not.toContain("saved");
  press(button("Check"));
  await until(() => expect(container.textContent).toContain("2 values need a look"));
  expect(notice()).toContain("1 value no longer fits");
  expect(field("Temperature").getAttribute("aria-invalid")).toBe("true");
  expect(describedBy("Temperature")).toBe("Temperature must be at most 2.");
  expect(describedBy("Model")).not.toContain("saved value");
  type(field("Temperature"), "9");
  expect(notice()).toContain("1 value no longer fits");
});

test("an assistant that lacks a required value is told so in other words", async () => {
  const { notice, describedBy } = await noticed({ stored: {}, saved: true });
  expect(notice()).toContain("lacks what its graph requires: 1 value is missing");
  expect(describedBy("Label")).toContain("Nothing is saved for it: Label is required.");
});

test("what a copy began with is no assistant's", async () => {
  const { notice } = await noticed({ stored: { ...HELD, legacy: 2 }, saved: false });
  expect(notice()).toContain("What was copied was saved for another schema");
});

test("a new assistant, and one whose schema is not known, have no drift", async () => {
  for (const props of [
    { stored: null, saved: false },
    { stored: HELD, saved: true, schemas: null },
  ]) {
    const { notice } = await open(props);
    await act(() => Promise.all([import("@/lib/schema/drift"), import("./drift-notice")]));
    expect(notice()).toBe("");
  }
});

test("a stored number that reading has rounded is said before it is saved, with the way to it", async () => {
  const stored = JSON.parse('{"label": "x", "deep": {"id": 9007199254740993}}');
  const { container, button } = await open({ stored, saved: true });
  await until(() => expect(container.textContent).toContain("1 number is too large"));
  press(button("deep.id"));
  expect(document.activeElement).toBe(byLabel(container, "deep"));
});
