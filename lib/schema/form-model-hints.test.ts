import { expect, test } from "vitest";
import { fieldIn, onlyField } from "./fixtures/field-in";
import { ZOD_CONTEXT } from "./fixtures/javascript-schemas";
import { OAP_AGENT, RESEARCH } from "./fixtures/pydantic-schemas";

test("hints of the author give options, bounds, labels, placeholders and nodes", () => {
  expect(fieldIn(OAP_AGENT, "model_name")).toMatchObject({
    description: "The model of every answer",
    options: [
      { label: "Claude Sonnet 4", value: "anthropic:claude-sonnet-4-0" },
      { label: "GPT 4o", value: "openai:gpt-4o" },
    ],
  });
  expect(fieldIn(OAP_AGENT, "temperature")).toMatchObject({
    min: 0,
    max: 2,
    step: 0.1,
    slider: true,
  });
  expect(fieldIn(OAP_AGENT, "system_prompt").placeholder).toBe("Write a prompt...");
  expect(fieldIn(ZOD_CONTEXT, "model_name").nodes).toEqual(["call_model"]);
  expect(
    onlyField({ type: "string", metadata: { x_oap_ui_config: { label: "No type" } } }),
  ).toMatchObject({ kind: "text", label: "Value" });
});

test("a hint at the top is read although there is metadata without one", () => {
  const hinted = { metadata: { owner: "me" }, x_acme_ui_config: { type: "textarea" } };
  expect(onlyField({ type: "string", ...hinted }).kind).toBe("prompt");
});

test("hints that do not fit the type, and unknown ones, change nothing", () => {
  expect(onlyField({ type: "number", x_oap_ui_config: { type: "textarea" } }).kind).toBe("number");
  expect(onlyField({ type: "string", x_oap_ui_config: { type: "hologram" } }).kind).toBe("text");
  expect(onlyField({ type: "string", langgraph_type: "surprise" }).kind).toBe("text");
});

test("a description that came with a reference gives way to the author's own", () => {
  expect(fieldIn(RESEARCH, "search_api").description).toBe("Search API to use");
  expect(fieldIn(RESEARCH, "reflection_model").description).toBe("Model for reflection.");
});

test("options keep the schema's order and values, and take the hint's labels", () => {
  expect(fieldIn(RESEARCH, "search_api")).toMatchObject({
    label: "Search API",
    options: [
      { label: "anthropic", value: "anthropic" },
      { label: "openai", value: "openai" },
      { label: "Tavily", value: "tavily" },
      { label: "None", value: "none" },
    ],
  });
});

test.each(["enumNames", "x-enumNames", "x-enum-varnames"])(
  "names of options under %s stand for their values",
  (key) => {
    const named = { enum: ["a", "b", null], [key]: ["Alpha", "", "Nothing"] };
    expect(onlyField(named)).toMatchObject({
      kind: "choice",
      nullable: true,
      options: [
        { label: "Alpha", value: "a" },
        { label: "b", value: "b" },
      ],
    });
    expect(onlyField({ enum: ["a", "b"], [key]: ["Only one"] })).toMatchObject({
      options: [{ label: "a" }, { label: "b" }],
    });
  },
);

test("a branch that no value fits is no choice", () => {
  const text = { anyOf: [{ type: "string" }, { type: "null" }] };
  expect(onlyField({ anyOf: [{ not: {} }, { type: "string" }] }).kind).toBe("text");
  expect(onlyField({ anyOf: [text, { not: {} }] })).toMatchObject({ kind: "text", nullable: true });
});
