// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { FITTING_FIELDS } from "@/lib/schema/fixtures/fitting-fields";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { formModel } from "@/lib/schema/form-model";
import { validateValues } from "@/lib/schema/validate";
import { byLabel, mountForm, press, type, unmountAll } from "./mount-form";

let errors: MockInstance;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

afterEach(() => {
  unmountAll();
  expect(errors).not.toHaveBeenCalled();
});

test("every kind has its label, and opening writes nothing", () => {
  const form = mountForm(FITTING_FIELDS);
  for (const { label } of formModel(FITTING_FIELDS).root?.fields ?? []) form.field(label);
  for (const label of ["Latitude", "Longitude", "Item 3"]) form.field(label);
  expect(form.changes).toEqual([]);
});

test("an untouched tuple shows its defaults and is not written", () => {
  const form = mountForm(FITTING_FIELDS);
  const pair = form.field("Pair");
  expect(byLabel(pair, "Item 1")).toHaveProperty("placeholder", "1");
  expect(byLabel(pair, "Item 2")).toHaveProperty("placeholder", "a");
  expect(form.container.textContent).toContain("Default: 1, a");
  type(byLabel(pair, "Item 2"), "b");
  expect(form.value()).toEqual({ pair: [1, "b"] });
  form.press("Reset “Pair”");
  expect(form.value()).toEqual({});
});

test("one position of a tuple: what stands for the others is said, and shown as empty", () => {
  const form = mountForm(FITTING_FIELDS);
  type(form.field("Longitude"), "7.4");
  expect(form.value()).toEqual({ place: [0, 7.4] });
  expect(form.field("Latitude")).toHaveProperty("value", "");
  expect(form.container.textContent).toContain("Not filled in yet: Latitude (saved as 0).");
  type(form.field("Latitude"), "46.9");
  expect(form.value()).toEqual({ place: [46.9, 7.4] });
  expect(form.container.textContent).not.toContain("Not filled in yet");
  type(form.field("Latitude"), "");
  expect(form.field("Latitude")).toHaveProperty("value", "");
  type(form.field("Longitude"), "");
  expect(form.value()).toEqual({});
});

test("a tuple's position has its own default, reset, and errors", () => {
  const values = { consent: true, place: [100, 0, "ETRS"] };
  const form = mountForm(FITTING_FIELDS, values, {
    errors: validateValues(FITTING_FIELDS, values),
  });
  expect(form.field("Latitude").getAttribute("aria-invalid")).toBe("true");
  expect(form.field("Longitude").getAttribute("aria-invalid")).toBe(null);
  const place = form.field("Place");
  expect(place.textContent).toContain("Default: WGS 84");
  expect(place.textContent).toContain("Changed");
  expect(place.textContent).toContain("Used by map");
  expect(place.textContent).toContain("Where it is");
  form.press("Reset “Item 3”");
  expect(form.value()).toEqual({ ...values, place: [100, 0] });
});

test("items may follow a tuple's positions as the schema allows", () => {
  const form = mountForm(FITTING_FIELDS);
  form.press("Add item to “Place”");
  expect(form.value()).toEqual({ place: [0, 0, "WGS 84", ""] });
  type(byLabel(form.field("Place"), "Item 4"), "x");
  form.press("Add item to “Place”");
  expect(form.value()).toEqual({ place: [0, 0, "WGS 84", "x", ""] });
  const add = [...form.container.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "Add item to “Place”",
  );
  expect(add?.disabled).toBe(true);
  form.press("Remove item 4");
  expect(form.value()).toEqual({ place: [0, 0, "WGS 84", ""] });
});

test("a tuple in a list, in a union, and with objects inside", () => {
  const pair = {
    type: "array",
    prefixItems: [{ type: "string" }, objectOf({ depth: { type: "integer" } })],
    minItems: 2,
  };
  const form = mountForm(
    objectOf({
      pairs: { type: "array", items: pair },
      either: { anyOf: [{ type: "string" }, { ...pair, title: "Pair" }] },
    }),
    { either: ["a", {}] },
  );
  form.press("Add item to “Pairs”");
  expect(form.value()).toMatchObject({ pairs: [[]] });
  type(byLabel(form.field("Pairs"), "Depth"), "3");
  expect(form.value()).toEqual({ either: ["a", {}], pairs: [["", { depth: 3 }]] });
  type(byLabel(form.field("Either"), "Depth"), "4");
  expect(form.value()).toMatchObject({ either: ["a", { depth: 4 }] });
});

test("a tuple that is longer than the schema knows is JSON and kept", () => {
  const form = mountForm(FITTING_FIELDS, { pair: [1, "a", "more"] });
  expect(form.field("Pair")).toHaveProperty("tagName", "TEXTAREA");
  expect(form.changes).toEqual([]);
});

test("a constant is a statement, and written only when a person says so", () => {
  const form = mountForm(FITTING_FIELDS);
  expect(form.field("Kind").textContent).toBe("Always fixed");
  expect(form.field("Consent").textContent).toContain("Only true is allowed.");
  expect(form.changes).toEqual([]);
  form.press("Set to true for “Consent”");
  expect(form.value()).toEqual({ consent: true });
  expect(form.field("Consent").textContent).toBe("Always true");
});

test("a constant with another value says so, and can be set right", () => {
  const form = mountForm(FITTING_FIELDS, { kind: "other", consent: true });
  expect(form.field("Kind").textContent).toBe("other. Only fixed is allowed.");
  form.press("Set to fixed for “Kind”");
  expect(form.value()).toEqual({ kind: "fixed", consent: true });
});

test("moments are picked in UTC, and a text that cannot be picked stays text", () => {
  const form = mountForm(FITTING_FIELDS);
  expect(form.field("Since")).toHaveProperty("type", "datetime-local");
  type(form.field("Since"), "2026-01-31T10:00");
  type(form.field("At"), "10:00");
  expect(form.value()).toEqual({ since: "2026-01-31T10:00:00Z", at: "10:00:00" });
  unmountAll();
  const zoned = { since: "2026-01-31T10:00:00+02:00", at: "10:00Z" };
  const other = mountForm(FITTING_FIELDS, zoned);
  expect(other.field("Since")).toMatchObject({ type: "text", value: zoned.since });
  expect(other.field("At")).toMatchObject({ type: "text", value: zoned.at });
  type(other.field("Since"), "2026-01-31T11:00:00+02:00");
  expect(other.value()).toEqual({ ...zoned, since: "2026-01-31T11:00:00+02:00" });
});

test("a moment can be typed, and stays text while it could be picked", () => {
  const form = mountForm(FITTING_FIELDS);
  form.press("Type it for “Since”");
  type(form.field("Since"), "2026-01-31T10:00:00Z");
  expect(form.field("Since")).toHaveProperty("type", "text");
  form.press("Pick it for “Since”");
  expect(form.field("Since")).toMatchObject({ type: "datetime-local", value: "2026-01-31T10:00" });
  expect(form.value()).toEqual({ since: "2026-01-31T10:00:00Z" });
});

test("addresses and the like stay the text that was typed", () => {
  const form = mountForm(FITTING_FIELDS, { contact: " ü@müller.example " });
  expect(form.field("Contact")).toMatchObject({ type: "text", value: " ü@müller.example " });
  expect(form.field("Contact").getAttribute("inputmode")).toBe("email");
  expect(form.field("Homepage").getAttribute("inputmode")).toBe("url");
  expect(form.field("Patience")).toHaveProperty("placeholder", "PT30S");
  type(form.field("Homepage"), "HTTP://Ä.example/ ");
  expect(form.value().homepage).toBe("HTTP://Ä.example/ ");
});

test("examples are suggested, wherever the schema has them", () => {
  const text = { type: "string", examples: ["a", "b"] };
  const form = mountForm(
    objectOf({
      plain: text,
      optional: { anyOf: [text, { type: "null" }] },
      outside: { anyOf: [{ type: "string" }, { type: "null" }], examples: ["a", "b"] },
      open: { anyOf: [{ enum: ["a", ""] }, { type: "string", examples: ["b"] }] },
      inner: objectOf({ model: text }),
      items: { type: "array", items: text },
    }),
    { items: [""] },
  );
  for (const label of ["Plain", "Optional", "Outside", "Model", "Item 1"]) {
    const list = document.getElementById(form.field(label).getAttribute("list") ?? "");
    expect([...(list?.querySelectorAll("option") ?? [])].map(({ value }) => value)).toEqual([
      "a",
      "b",
    ]);
  }
  const open = document.getElementById(form.field("Open").getAttribute("list") ?? "");
  expect([...(open?.querySelectorAll("option") ?? [])].map(({ value }) => value)).toEqual([
    "a",
    "",
    "b",
  ]);
});

test("unions of a list, an object and null: what was typed for each comes back", () => {
  const form = mountForm(
    objectOf({
      source: {
        anyOf: [
          { type: "array", items: { type: "string" } },
          {
            ...objectOf({ query: { type: "string" } }),
            title: "Search",
            description: "Asks the web",
          },
          { type: "null" },
        ],
        default: null,
      },
    }),
    { source: ["a"] },
  );
  expect(form.field("Item 1")).toHaveProperty("value", "a");
  press(form.field("Source").querySelectorAll("input[type=radio]")[1] ?? form.container);
  expect(form.container.textContent).toContain("Asks the web");
  type(form.field("Query"), "q");
  expect(form.value()).toEqual({ source: { query: "q" } });
  press(form.field("Source").querySelectorAll("input[type=radio]")[0] ?? form.container);
  expect(form.value()).toEqual({ source: ["a"] });
  form.press("Reset “Source”");
  expect(form.value()).toEqual({});
});

test("while a group has no value its fields show what the group's own default says", () => {
  const server = objectOf({ port: { type: "integer", default: 80 }, host: { type: "string" } });
  const form = mountForm(objectOf({ server: { ...server, default: { port: 81, host: "h" } } }));
  expect(form.field("Port")).toHaveProperty("placeholder", "81");
  type(form.field("Host"), "x");
  expect(form.value()).toEqual({ server: { port: 81, host: "x" } });
  form.press("Reset “Port”");
  expect(form.field("Port")).toHaveProperty("placeholder", "80");
});

test("a switch that was never touched says so", () => {
  const form = mountForm(objectOf({ on: { type: "boolean" } }));
  expect(form.container.textContent).toContain("Not set");
  press(form.field("On"));
  expect(form.value()).toEqual({ on: true });
  press(form.field("On"));
  expect(form.value()).toEqual({ on: false });
});
