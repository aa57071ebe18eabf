import { setTimeout } from "node:timers/promises";
import { cpuClock, drawn, summary } from "./cpu-time.mjs";

export const name =
  "Typing at the end of a 20 KB prompt in a form of 20 fields: CPU ms per key (goal: ≤ 16 of script)";

const PROMPT = "Answer in the reader's language, briefly, and say where you know it from. \n";
const TEXT = PROMPT.repeat(Math.ceil(20_000 / PROMPT.length)).slice(0, 20_000);
const KEYS = "the quick brown fox jumps over the lazy dog and goes on to the next one ".repeat(2);
const WARM_UP = 20;

const KINDS = [
  { type: "string" },
  { type: "number", minimum: 0, maximum: 2, default: 0.7 },
  { type: "boolean", default: true },
  { type: "string", enum: ["small", "large"], default: "small" },
  { anyOf: [{ type: "integer" }, { type: "null" }], default: null },
  { type: "array", items: { type: "string", enum: ["search", "mail", "calendar"] } },
  { type: "object", properties: { url: { type: "string" } } },
];
const PROPERTIES = {
  system_prompt: { type: "string", langgraph_type: "prompt" },
  ...Object.fromEntries(
    Array.from({ length: 19 }, (_, index) => [`field_${index}`, KINDS[index % KINDS.length]]),
  ),
};
const SCHEMA = { type: "object", properties: PROPERTIES };

/** @param {import("./run.mjs").Stage} stage */
export async function run({ browser, roster }) {
  const form = await browser.newPage();
  await form.route("**/assistants/*/schemas", (route) =>
    route.fulfill({ json: { graph_id: "agent", config_schema: SCHEMA, context_schema: SCHEMA } }),
  );
  await form.goto(`${roster.url}/local/assistants/new?graph=agent`);
  const prompt = await typing(form, form.getByLabel("System prompt", { exact: true }));
  const text = await typing(form, form.getByLabel("Field 0", { exact: true }));
  await form.close();

  const bare = await browser.newPage();
  await bare.setContent("<!doctype html><textarea rows=20 cols=80></textarea>");
  const baseline = await typing(bare, bare.locator("textarea"));
  await bare.close();
  return [
    { what: "Prompt of New", numbers: prompt },
    { what: "Line of text beside it", numbers: text },
    { what: "A bare textarea", numbers: baseline },
  ];
}

/**
 * Types key by key and waits after each until the page has drawn it.
 * @param {import("playwright").Page} page @param {import("playwright").Locator} field
 */
async function typing(page, field) {
  await field.fill(TEXT);
  await field.press("ControlOrMeta+End");
  const clock = await cpuClock(page);
  const spent = [];
  for (const [index, key] of [...KEYS].entries()) {
    const before = await clock.read();
    await page.keyboard.press(key === " " ? "Space" : key);
    await drawn(page);
    // Work that is put off until the page is idle counts too.
    await setTimeout(10);
    const after = await clock.read();
    if (index < WARM_UP) continue;
    spent.push({ script: after.script - before.script, task: after.task - before.task });
  }
  await clock.stop();
  return summary(spent);
}
