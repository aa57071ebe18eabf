import { afterAll, beforeAll, expect, it } from "vitest";
import type { Client } from "@/lib/langgraph/client";
import { importVersions } from "@/lib/langgraph/import-assistant";
import { readValues } from "@/lib/langgraph/values";
import { asCopy, copiedFrom, copiesOf } from "@/lib/versions/copied-from";
import { exportPresent } from "@/lib/versions/exchange";
import { planImport } from "@/lib/versions/import-plan";
import { startReaderServer } from "../servers/readers.mjs";
import { clientOf, defaultAssistant, newAssistant, roster, run, server } from "./contract";

// A JS server whose agent reads `context` alone; on the server under test values may live elsewhere.
let stop: () => Promise<void>;
let there: Client;

beforeAll(async () => {
  const js = await startReaderServer({ port: 0 });
  stop = js.stop;
  there = clientOf(js.url);
});

afterAll(() => stop());

const VALUES = { model_name: "openai", system_prompt: "Speak like a pirate." };

it(`runs with the same values after a copy from a JS server to ${server}`, async () => {
  const home = { ...VALUES, api_key: "canary-secret" };
  const original = await newAssistant(
    { name: "Travels", context: home, config: { configurable: home, tags: ["t"] } },
    there,
  );
  const versions = await there.assistants.versions(original.assistant_id, { limit: 9, offset: 0 });
  const source = { slug: "js", assistantId: original.assistant_id };
  const isSecret = (name: string) => name === "api_key";
  const file = asCopy(exportPresent({ assistant: original, versions, isSecret }), source);
  const { assistant_id: through } = await defaultAssistant("agent");
  const schemas = await roster.assistants.schemas(through);
  const assistantId = crypto.randomUUID();
  const plan = planImport({
    versions: file.versions,
    graphs: new Map([["agent", "agent"]]),
    present: null,
    newSaveId: () => crypto.randomUUID(),
  });
  const { made, failure } = await importVersions(roster, {
    assistantId,
    isFresh: true,
    plan,
    schemasOf: () => schemas,
    onProgress: () => undefined,
  });
  expect(failure).toBeNull();
  expect(made).toMatchObject([{ from: 1, to: 1 }]);

  const copy = await roster.assistants.get(assistantId);
  expect(JSON.stringify(copy)).not.toContain("canary-secret");
  expect(readValues(copy)).toMatchObject(VALUES);
  expect(copiedFrom(copy.metadata)).toEqual({ ...source, version: 1 });
  const [found] = await roster.assistants.search({ metadata: copiesOf(source) });
  expect(found?.assistant_id).toBe(assistantId);

  const { text } = await run({ assistant_id: assistantId });
  expect(text).toContain("openai");
  expect(text).toContain("Speak like a pirate.");
});
