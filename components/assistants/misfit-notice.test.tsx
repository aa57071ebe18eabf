// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { goToField } from "@/components/schema-form/go-to-field";
import { byLabel, mount, press, unmountAll } from "@/components/schema-form/mount-form";
import { SchemaForm } from "@/components/schema-form/schema-form";
import { objectOf } from "@/lib/schema/fixtures/graph-schemas";
import { MisfitNotice } from "./misfit-notice";

const NUMBERS = Object.fromEntries([..."abcdefgh"].map((key) => [key, { type: "integer" }]));

afterEach(unmountAll);

test("a link to a field in a folded group unfolds it and ends in the field", () => {
  const errors = [{ path: ["limits", "c", 0], message: "C must be a number." }];
  const page = mount(
    <>
      <MisfitNotice
        check={{ errors, savable: true }}
        onGoTo={(path) => goToField("values", path)}
        anywayLabel="Save anyway"
        onSaveAnyway={() => undefined}
      />
      <SchemaForm
        schema={objectOf({ limits: objectOf(NUMBERS) })}
        value={{}}
        onChange={() => undefined}
      />
    </>,
  );
  const parts = () => document.getElementById("values_limits-parts");
  expect(parts()?.hidden).toBe(true);
  const [link] = [...page.querySelectorAll("button")].filter(
    ({ textContent }) => textContent === "C must be a number.",
  );
  press(link ?? page);
  expect(parts()?.hidden).toBe(false);
  expect(document.activeElement).toBe(byLabel(page, "C"));
});
