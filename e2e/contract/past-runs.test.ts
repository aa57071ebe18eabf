import { describe, expect, inject, it } from "vitest";
import { readRunPage } from "@/lib/langgraph/past-runs";
import { asObject, configurableOf } from "@/lib/langgraph/values";
import { pastConfigs } from "@/lib/run/past-configs";
import { planRun, runRequest } from "@/lib/run/run-request";
import {
  clientOf,
  defaultAssistant,
  expected,
  human,
  measured,
  newAssistant,
  roster,
  run,
  sdk,
} from "./contract";

const readers = clientOf(inject("readersUrl"));
const OPENAI = { model_name: "openai", system_prompt: "CTX" };

describe("a thread's past runs", () => {
  it("come newest first, although servers list them each in their own order", async () => {
    const { assistant_id } = await defaultAssistant("agent");
    const first = await run({ assistant_id });
    const { threadId } = first;
    const second = await run({ assistant_id }, { threadId });
    const third = await run({ assistant_id }, { threadId });
    const { runs, next } = await readRunPage(roster, await roster.info(), threadId, 0);
    const ids = [third.runId, second.runId, first.runId];
    expect(runs.map(({ run_id }) => run_id)).toEqual(ids);
    expect(next).toBeNull();

    const listed = await sdk.runs.list(threadId, { limit: 2, offset: 1 });
    const slice = expected({ embedded: [second.runId], python: [second.runId, first.runId] });
    const listedIds = listed.map(({ run_id }) => run_id);
    expect(listedIds).toEqual(slice);
    await measured("listsRuns", listedIds.length === 1 ? "oldest" : "newest");
  });

  it("tell the configuration that each had, merged of assistant, thread and run", async () => {
    const { assistant_id } = await newAssistant({ context: OPENAI });
    const { threadId } = await run({ assistant_id, context: { model_name: "anthropic" } });
    const { runs } = await readRunPage(roster, await roster.info(), threadId, 0);
    expect(asObject(runs[0]?.used?.context ?? null)).toEqual({
      model_name: "anthropic",
      system_prompt: "CTX",
    });
  });

  it("are explained: a run of Roster by what it was sent", async () => {
    const made = await newAssistant({ context: OPENAI });
    const [info, schemas, versions, defaults] = await Promise.all([
      roster.info(),
      roster.assistants.schemas(made.assistant_id),
      roster.assistants.versions(made.assistant_id, { limit: 10, offset: 0 }),
      defaultAssistant("agent"),
    ]);
    const [version] = versions;
    if (!version) throw new Error("The new assistant has no version.");
    const plan = planRun({ version, present: made, defaultAssistant: defaults, info, schemas });
    const request = runRequest(plan, { input: human("who made you?") }, crypto.randomUUID());
    const { threadId } = await run({ ...request, stream_mode: ["values"] });
    const thread = await roster.threads.get(threadId);
    const { runs, next } = await readRunPage(roster, info, threadId, 0);
    const known = { assistant: made, versions, defaultAssistant: defaults, info, schemas };
    const configs = pastConfigs(runs, next === null, {
      ...known,
      defaults: {},
      threadConfig: thread.config,
    });
    expect(configs).toMatchObject([{ ran: { version: 1 }, throughDefault: false }]);
    const rows = configs[0]?.rows ?? [];
    const values = rows.filter(({ home }) => home !== "config");
    expect(values.map(({ key, value, layers }) => ({ key, value, layers }))).toEqual([
      { key: "model_name", value: "openai", layers: ["run"] },
      { key: "system_prompt", value: "CTX", layers: ["run"] },
    ]);
    expect(rows.filter(({ layers }) => layers.length === 0)).toEqual([]);
    expect(rows.filter(({ home }) => home === "config")).toEqual([]);
  });

  it("are explained: what sticks to the thread beats the assistant's next version", async () => {
    const values = (model_name: string) => ({ config: { configurable: { model_name } } });
    const made = await newAssistant({ graph_id: "plain", ...values("openai") }, readers);
    const { assistant_id } = made;
    const { threadId } = await run({ assistant_id }, { client: readers });
    await readers.assistants.update(assistant_id, values("anthropic"));
    await run({ assistant_id }, { client: readers, threadId });
    const info = await readers.info();
    const thread = await readers.threads.get(threadId);
    const versions = await readers.assistants.versions(assistant_id, { limit: 10, offset: 0 });
    const { runs, next } = await readRunPage(readers, info, threadId, 0);
    const configs = pastConfigs(runs, next === null, {
      assistant: made,
      versions,
      defaultAssistant: undefined,
      info,
      schemas: null,
      defaults: {},
      threadConfig: thread.config,
    });
    const [second] = configs;
    const row = second?.rows?.find(({ key, home }) => key === "model_name" && home !== "context");
    expect(configurableOf(runs[0]?.used?.config ?? {}).model_name).toBe("openai");
    expect(row?.value).toBe("openai");
    expect(row?.layers).toEqual(
      expected({ embedded: ["thread", "run"], python: ["assistant", "thread", "run"] }),
    );
  });
});
