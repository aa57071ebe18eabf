import { MutationObserver, QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { assistantMutations } from "@/lib/langgraph/mutations";
import { assistantQueries } from "@/lib/langgraph/queries";
import { expected, newAssistant, roster, run, sdk, uniqueName } from "./contract";

const mutations = assistantMutations(roster);
const queries = assistantQueries(roster);

describe("the mutations that forms use", () => {
  it("create, save, activate, restore and remove, with the cache told each time", async () => {
    const cache = new QueryClient();
    const id = crypto.randomUUID();
    const detail = queries.detail(id);
    const isStale = () => cache.getQueryState(detail.queryKey)?.isInvalidated ?? false;

    const body = {
      assistant_id: id,
      graph_id: "agent",
      name: uniqueName("m"),
      context: { model_name: "openai" },
    };
    const made = await new MutationObserver(cache, mutations.create()).mutate(body);
    expect(await cache.query(detail)).toEqual(made);

    const saving = new MutationObserver(cache, mutations.save());
    const saved = await saving.mutate({ base: made, update: { description: "two", context: {} } });
    expect(saved.version).toBe(2);
    expect(isStale()).toBe(true);

    const [second, first] = await cache.query(queries.versions(id));
    if (!first || !second) throw new Error("Both versions must be listed.");
    const { leftBehind } = await new MutationObserver(cache, mutations.activate()).mutate(first);
    expect(leftBehind).toEqual(
      expected({ embedded: ["description", "context"], python: ["context"], aegra: [] }),
    );
    const restored = await new MutationObserver(cache, mutations.restore()).mutate(first);
    expect(restored).toMatchObject({ version: 3, notKept: [] });
    expect((await run({ assistant_id: id })).text).toContain("OpenAI");

    const remove = new MutationObserver(cache, mutations.remove());
    expect(await remove.mutate({ id, deleteThreads: false })).toBe("deleted");
    await expect(sdk.assistants.get(id)).rejects.toMatchObject({ status: 404 });
    expect(await remove.mutate({ id, deleteThreads: false })).toBe("gone");
  });

  it("a refused save leaves everything as it was", async () => {
    const base = await newAssistant();
    const saving = new MutationObserver(new QueryClient(), mutations.save());
    const update = { config: { recursion_limit: 1.5 } };
    await expect(saving.mutate({ base, update })).rejects.toMatchObject({ code: "validation" });
    expect(await sdk.assistants.get(base.assistant_id)).toMatchObject({ version: 1 });
  });
});
