// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { mount, unmountAll } from "@/components/schema-form/mount-form";
import { RosterError } from "@/lib/errors";
import { ConversationEmpty } from "./conversation-empty";
import { ASSISTANT, SCHEMAS, TARGET } from "./runs/mount-runs";
import type { StudioTarget } from "./use-target";

afterEach(unmountAll);

const content = { ...ASSISTANT, config: { configurable: { motto: "sesame", api_key: "sk-held" } } };
const marked = {
  ...SCHEMAS,
  context_schema: { properties: { motto: { type: "string", format: "password" } } },
};
const schemasError = new RosterError("not_found", "There are none.");

const CASES: [string, Partial<StudioTarget>, string[]][] = [
  ["no value before the schemas are there", { schemas: undefined }, []],
  ["none that they mark", { schemas: marked }, ["motto", "api_key"]],
  ["what no name calls secret, when they failed", { schemas: undefined, schemasError }, ["sesame"]],
];

test.each(CASES)("shows %s", (_, known, texts) => {
  const page = mount(<ConversationEmpty target={{ ...TARGET, content, ...known }} />);
  for (const text of texts) expect(page.textContent).toContain(text);
  expect(page.textContent?.includes("sesame")).toBe(texts.includes("sesame"));
  expect(page.textContent).not.toContain("sk-held");
  expect(page.textContent?.includes("motto")).toBe(texts.length > 0);
});
