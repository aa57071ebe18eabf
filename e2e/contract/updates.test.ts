import { describe, expect, it } from "vitest";
import type { JsonObject } from "@/lib/langgraph/types";
import { expected, measured, newAssistant, outcome, roster, sdk, UNKNOWN_ID } from "./contract";

const CONTENT = {
  name: "before",
  description: "d",
  metadata: { team: "a", nested: { x: 1, y: 1 } },
  config: { recursion_limit: 30, tags: ["t"], unknown_key: 1 },
  context: { model_name: "openai", system_prompt: "P" },
};
const MIRROR = expected<JsonObject>({ embedded: {}, python: { configurable: CONTENT.context } });

describe("update", () => {
  it("keeps every field that is not sent, and always makes a new version", async () => {
    const made = await newAssistant(CONTENT);
    const renamed = await roster.assistants.update(made.assistant_id, { name: "after" });
    expect(renamed).toEqual({ ...made, name: "after", version: 2, updated_at: renamed.updated_at });
    expect((await roster.assistants.update(made.assistant_id, {})).version).toBe(3);
    expect(await sdk.assistants.get(made.assistant_id)).toMatchObject({
      name: "after",
      version: 3,
    });
  });

  it("replaces config as a whole, and merges metadata at its top level", async () => {
    const { assistant_id: id } = await newAssistant(CONTENT);
    const saved = await roster.assistants.update(id, {
      config: { recursion_limit: 31 },
      metadata: { nested: { x: 2 }, added: true },
    });
    expect(saved.config).toEqual({ recursion_limit: 31 });
    expect(saved.metadata).toEqual({ team: "a", nested: { x: 2 }, added: true });
  });

  it("cannot remove a key of metadata: null is stored", async () => {
    const { assistant_id: id } = await newAssistant(CONTENT);
    const saved = await roster.assistants.update(id, { metadata: { team: null } });
    expect(saved.metadata).toEqual({ team: null, nested: { x: 1, y: 1 } });
    const [version] = await sdk.assistants.getVersions(id);
    expect(version?.metadata).toEqual(saved.metadata);
  });

  it("clears a description with the empty text, and a name too", async () => {
    const { assistant_id: id } = await newAssistant(CONTENT);
    await roster.assistants.update(id, { description: "", name: "" });
    expect(await sdk.assistants.get(id)).toMatchObject({ description: "", name: "" });
  });

  it("context alone: on Python the rest of config is lost", async () => {
    const { assistant_id: id } = await newAssistant(CONTENT);
    const context = { model_name: "anthropic" };
    const saved = await roster.assistants.update(id, { context });
    expect(saved.context).toEqual(context);
    expect(saved.config).toEqual(
      expected<JsonObject>({
        embedded: CONTENT.config,
        python: { configurable: context },
        aegra: { ...CONTENT.config, configurable: context },
      }),
    );
  });

  it("config without configurable and context together keep both", async () => {
    const { assistant_id: id, config } = await newAssistant(CONTENT);
    expect(config).toEqual({ ...CONTENT.config, ...MIRROR });
    const saved = await roster.assistants.update(id, {
      config: CONTENT.config,
      context: CONTENT.context,
    });
    expect(saved.config).toEqual({ ...CONTENT.config, ...MIRROR });
    expect(saved.context).toEqual(CONTENT.context);
  });

  it("an empty config is taken for none on Python; an empty configurable clears", async () => {
    const { assistant_id: id } = await newAssistant(CONTENT);
    const ignored = await roster.assistants.update(id, { config: {}, context: {} });
    expect(ignored.config).toEqual(
      expected<JsonObject>({
        embedded: {},
        python: { ...CONTENT.config, ...MIRROR },
        aegra: { configurable: {} },
      }),
    );
    const cleared = await roster.assistants.update(id, {
      config: { configurable: {} },
      context: {},
    });
    expect(cleared).toMatchObject({ config: { configurable: {} }, context: {} });
    expect(Object.keys(cleared.config)).toEqual(["configurable"]);
  });

  it("both homes at once are refused on Python, and nothing is written", async () => {
    const { assistant_id: id } = await newAssistant();
    const both = { config: { configurable: { a: 1 } }, context: { a: 1 } };
    const stored = await outcome(roster.assistants.update(id, both).then(() => "stored"));
    expect(stored).toBe(expected({ embedded: "stored", python: "bad_request" }));
    await measured("homes", stored === "stored" ? "apart" : "mirrored");
    const { version } = await sdk.assistants.get(id);
    expect(version).toBe(expected({ embedded: 2, python: 1 }));
  });

  it("moves an assistant to another graph", async () => {
    const { assistant_id: id } = await newAssistant();
    const moved = await roster.assistants.update(id, { graph_id: "approval" });
    expect(moved.graph_id).toBe("approval");
    const lost = roster.assistants.update(id, { graph_id: "nope" });
    expect(await outcome(lost.then(({ graph_id }) => graph_id))).toBe(
      expected({ embedded: "nope", python: "not_found", aegra: "nope" }),
    );
  });

  it("an assistant that does not exist", async () => {
    const update = roster.assistants.update(UNKNOWN_ID, { name: "x" });
    await expect(update).rejects.toMatchObject({ code: "not_found", status: 404 });
  });

  it("twenty at once make twenty versions", async () => {
    const { assistant_id: id } = await newAssistant();
    const names = Array.from({ length: 20 }, (_, index) => `name ${index}`);
    await Promise.all(names.map((name) => roster.assistants.update(id, { name })));
    const versions = await roster.assistants.versions(id, { limit: 100, offset: 0 });
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: 21 }, (_, index) => 21 - index),
    );
    expect(new Set(versions.slice(0, 20).map(({ name }) => name))).toEqual(new Set(names));
  });
});
