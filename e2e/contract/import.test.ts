import { describe, expect, it } from "vitest";
import type { Client } from "@/lib/langgraph/client";
import { type ImportedVersion, importVersions } from "@/lib/langgraph/import-assistant";
import type { Assistant, AssistantVersion } from "@/lib/langgraph/types";
import { differingContent } from "@/lib/versions/compare";
import { exportAssistant } from "@/lib/versions/exchange";
import { type PlannedVersion, planImport } from "@/lib/versions/import-plan";
import { parseExport } from "@/lib/versions/parse-exchange";
import { stampMetadata, stampOf } from "@/lib/versions/save-stamp";
import { defaultAssistant, newAssistant, roster, sdk } from "./contract";
import { type Fault, faulty } from "./faulty";

const schemas = await defaultAssistant("agent").then((each) =>
  roster.assistants.schemas(each.assistant_id),
);

async function versionsOf(assistantId: string): Promise<AssistantVersion[]> {
  return roster.assistants.versions(assistantId, { limit: 100, offset: 0 });
}

/** An assistant of three versions, with notes and everything else that one may hold. */
async function original() {
  const stamp = (note: string) => stampMetadata({ note, author: "Ada", saveId: note });
  const { assistant_id: id } = await newAssistant({
    name: "First",
    context: { system_prompt: "one", max_tokens: 5 },
    config: { recursion_limit: 7, tags: ["a"] },
    metadata: { team: "support" },
  });
  await roster.assistants.update(id, {
    name: "Second",
    description: "with one",
    context: { system_prompt: "two" },
    config: { recursion_limit: 9 },
    metadata: { team: null, level: { deep: [1] }, ...stamp("shorter") },
  });
  await roster.assistants.update(id, {
    name: "Third",
    description: "",
    context: { system_prompt: "three" },
    metadata: stamp("back"),
  });
  return { assistant: await roster.assistants.get(id), versions: await versionsOf(id) };
}

function planOf(
  { assistant, versions }: { assistant: Assistant; versions: AssistantVersion[] },
  present: Assistant | null = null,
): PlannedVersion[] {
  const chosen = new Set(versions.map(({ version }) => version));
  const file = exportAssistant({ assistant, versions, chosen, isSecret: null, now: new Date() });
  const parsed = parseExport(JSON.stringify(file));
  if (!parsed.file) throw new Error(parsed.problem);
  const newSaveId = () => crypto.randomUUID();
  return planImport({ versions: parsed.file.versions, graphs: new Map(), present, newSaveId });
}

function importing(
  assistantId: string,
  plan: PlannedVersion[],
  { client = roster, isFresh = false }: { client?: Client; isFresh?: boolean } = {},
) {
  return importVersions(client, {
    assistantId,
    isFresh,
    plan,
    schemasOf: () => schemas,
    onProgress: () => {},
  });
}

const steps = (made: readonly ImportedVersion[]) =>
  made.map(({ from, to }) => `v${from} as v${to}`);

function expectSame(copies: AssistantVersion[], originals: AssistantVersion[]) {
  expect(copies).toHaveLength(originals.length);
  for (const [index, copy] of copies.entries()) {
    const from = originals[index];
    if (!from) throw new Error("too few");
    expect(differingContent(from, copy)).toEqual([]);
    expect(stampOf(copy, copies)).toEqual(stampOf(from, originals));
  }
}

describe("an import", () => {
  it("as a new assistant makes the same versions, the newest active", async () => {
    const source = await original();
    const id = crypto.randomUUID();
    const { made, failure } = await importing(id, planOf(source), { isFresh: true });
    expect(failure).toBeNull();
    expect(made).toEqual([1, 2, 3].map((each) => ({ from: each, to: each, notKept: [] })));
    expectSame(await versionsOf(id), source.versions);
    expect(await sdk.assistants.get(id)).toMatchObject({ version: 3, name: "Third" });
  });

  it("as new versions adds to those that are there", async () => {
    const source = await original();
    const { assistant_id: id } = await newAssistant({
      metadata: { only: "here" },
      context: { system_prompt: "before" },
    });
    const plan = planOf(source, await roster.assistants.get(id));
    const { made } = await importing(id, plan);
    expect(steps(made)).toEqual(["v1 as v2", "v2 as v3", "v3 as v4"]);
    expectSame((await versionsOf(id)).slice(0, 3), source.versions);
  });

  it.each<[string, string, Fault, string[]]>([
    ["a version that was refused", "PATCH", { done: false }, ["v1 as v1"]],
    ["an assistant that was refused", "POST", { done: false }, []],
  ])("stops at %s, and goes on without doubling any", async (_, method, fault, before) => {
    const plan = planOf(await original());
    const id = crypto.randomUUID();
    const refusal = { ...fault, answer: () => new Response("no", { status: 400 }) };
    const { client } = faulty(method, refusal);
    const first = await importing(id, plan, { client, isFresh: true });
    expect(steps(first.made)).toEqual(before);
    expect(first.failure).toMatchObject({
      from: before.length + 1,
      error: { code: "bad_request" },
    });
    const second = await importing(id, plan, { client });
    expect(second.failure).toBeNull();
    expect(steps(second.made)).toEqual(["v1 as v1", "v2 as v2", "v3 as v3"]);
    expect(await versionsOf(id)).toHaveLength(3);
    expect(steps((await importing(id, plan)).made)).toEqual(steps(second.made));
    expect(await versionsOf(id)).toHaveLength(3);
  });

  it("whose answer was lost goes on by itself, and doubles nothing", async () => {
    const plan = planOf(await original());
    const id = crypto.randomUUID();
    const { client } = faulty("PATCH", { done: true });
    const { made, failure } = await importing(id, plan, { client });
    expect([failure, steps(made)]).toEqual([null, ["v1 as v1", "v2 as v2", "v3 as v3"]]);
    expect(await versionsOf(id)).toHaveLength(3);
  });
});
