// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { FITTING_FIELDS } from "@/lib/schema/fixtures/fitting-fields";
import { byLabel, mountForm, press, type, unmountAll } from "./mount-form";

function gone(): never {
  throw new Error("The server does not have this part any more.");
}

vi.mock("./choice-combobox", gone);
vi.mock("./choices-combobox", gone);
vi.mock("./time-control", gone);
vi.mock("./tuple-parts", gone);

afterEach(unmountAll);

test("where a control cannot be loaded a plain one serves, and the form stays", () => {
  const form = mountForm(FITTING_FIELDS, { pair: [1, "a"] });
  expect(form.field("Model")).toHaveProperty("tagName", "SELECT");
  press(form.field("Tools").querySelectorAll("input")[2] ?? form.container);
  type(form.field("Since"), "2026-01-31T10:00:00+02:00");
  type(byLabel(form.container, "Pair (JSON)"), '[2, "b"]');
  expect(form.value()).toEqual({
    pair: [2, "b"],
    tools: ["vendor-2/model-2"],
    since: "2026-01-31T10:00:00+02:00",
  });
});
