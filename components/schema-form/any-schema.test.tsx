// @vitest-environment happy-dom
import fc from "fast-check";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { sameJson } from "@/lib/langgraph/values";
import { blankValue } from "@/lib/schema/blank-value";
import { setAt } from "@/lib/schema/edit-value";
import { fieldFits } from "@/lib/schema/field-fits";
import { fieldId } from "@/lib/schema/field-id";
import { graphSchema, storedValues } from "@/lib/schema/fixtures/arbitrary-schemas";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { formModel } from "@/lib/schema/form-model";
import { validateValues } from "@/lib/schema/validate";
import { mountForm, type, unmountAll } from "./mount-form";

const PLAIN = { typed: "2026-01-31", written: "2026-01-31" };
const TYPED: Record<string, typeof PLAIN> = {
  time: { typed: "10:30", written: "10:30:00" },
  "datetime-local": { typed: "2026-01-31T10:30", written: "2026-01-31T10:30:00Z" },
};

let errors: MockInstance;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

afterEach(unmountAll);

test("whatever the schema and the stored values, opening changes nothing and nothing throws", () => {
  fc.assert(
    fc.property(graphSchema, storedValues, (schema, values) => {
      const form = mountForm(schema, values, { errors: validateValues(schema, values) });
      expect(form.changes).toEqual([]);
      expect(form.container.querySelector("div")).not.toBe(null);
      expect(errors).not.toHaveBeenCalled();
      unmountAll();
    }),
    { numRuns: 200 },
  );
}, 60_000);

test("typing into one field changes the value at its path alone", () => {
  fc.assert(
    fc.property(graphSchema, storedValues, (schema, values) => {
      const form = mountForm(schema, values);
      for (const field of formModel(schema).root?.fields ?? []) {
        const typable = ["text", "prompt", "secret"].includes(field.kind);
        if (!typable || field.key === "" || !fieldFits(field, values[field.key])) continue;
        const before = form.value();
        const control = document.getElementById(fieldId("values", [field.key]));
        if (!control) throw new Error(`no control for ${field.key}`);
        const { typed, written } = TYPED[control.getAttribute("type") ?? ""] ?? PLAIN;
        type(control, typed);
        expect(sameJson(form.value(), setAt(before, [field.key], written))).toBe(true);
      }
      unmountAll();
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("a new item of a list is blank, whatever it may hold", () => {
  fc.assert(
    fc.property(graphSchema, (item) => {
      const form = mountForm(objectOf({ list: { type: "array", items: item } }));
      const [list] =
        formModel(objectOf({ list: { type: "array", items: item } })).root?.fields ?? [];
      if (list?.kind === "list") {
        form.press("Add item to “List”");
        expect(form.value()).toEqual({ list: [blankValue(list.item)] });
      }
      unmountAll();
    }),
    { numRuns: 100 },
  );
}, 60_000);
