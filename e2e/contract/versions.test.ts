import { beforeAll, describe, expect, it } from "vitest";
import { activateVersion, restoreVersion } from "@/lib/langgraph/activate-version";
import type { AssistantVersion } from "@/lib/langgraph/types";
import { differingFields } from "@/lib/versions/compare";
import { expected, measured, newAssistant, roster, sdk, UNKNOWN_ID } from "./contract";

const FIRST = {
  graph_id: "agent",
  name: "first",
  description: "one",
  metadata: { team: "a", only_first: true },
  config: { recursion_limit: 30, tags: ["first"] },
  context: { model_name: "openai" },
};
const SECOND = {
  graph_id: "approval",
  name: "second",
  description: "two",
  metadata: { team: "b", only_second: true },
  config: { recursion_limit: 5, tags: ["second"] },
  context: { model_name: "anthropic", system_prompt: "P" },
};

async function twoVersions(): Promise<{ id: string; first: AssistantVersion }> {
  const { assistant_id: id } = await newAssistant(FIRST);
  await roster.assistants.update(id, SECOND);
  const [, first] = await roster.assistants.versions(id, { limit: 2, offset: 0 });
  if (!first) throw new Error("The first version is not listed.");
  return { id, first };
}

describe("versions", () => {
  it("come newest first, each with its whole content", async () => {
    const { id } = await twoVersions();
    const versions = await roster.assistants.versions(id, { limit: 10, offset: 0 });
    expect(versions).toMatchObject([
      {
        version: 2,
        ...SECOND,
        config: expect.objectContaining(SECOND.config),
        metadata: SECOND.metadata,
      },
      { version: 1, ...FIRST, config: expect.objectContaining(FIRST.config) },
    ]);
    expect(versions).toMatchObject(await sdk.assistants.getVersions(id));
  });

  it("page, and past the end there are none", async () => {
    const { id } = await twoVersions();
    const at = (offset: number) => roster.assistants.versions(id, { limit: 1, offset });
    expect((await at(0)).map(({ version }) => version)).toEqual([2]);
    expect((await at(1)).map(({ version }) => version)).toEqual([1]);
    expect(await at(2)).toEqual([]);
  });

  it("of an assistant that does not exist", async () => {
    const versions = roster.assistants.versions(UNKNOWN_ID, { limit: 1, offset: 0 });
    await expect(versions).rejects.toMatchObject({ code: "not_found", status: 404 });
  });
});

describe("making a version active", () => {
  it("makes no new version, and the next save gets the next free number", async () => {
    const { id } = await twoVersions();
    expect((await roster.assistants.setLatest(id, 1)).version).toBe(1);
    expect(await sdk.assistants.get(id)).toMatchObject({ version: 1, name: "first" });
    expect(await sdk.assistants.getVersions(id)).toHaveLength(2);
    expect((await roster.assistants.update(id, { name: "third" })).version).toBe(3);
  });

  it("leaves behind what the capabilities say, and activateVersion tells it", async () => {
    const { id, first } = await twoVersions();
    const { assistant, leftBehind } = await activateVersion(roster, first);
    expect(leftBehind).toEqual(
      expected({
        embedded: ["graph_id", "description", "context"],
        python: ["graph_id", "context"],
        aegra: [],
      }),
    );
    await measured("latestLeaves", leftBehind);
    const { graph_id, context } = expected<typeof FIRST | typeof SECOND>({
      embedded: SECOND,
      python: SECOND,
      aegra: FIRST,
    });
    expect(await sdk.assistants.get(id)).toMatchObject({
      version: 1,
      name: "first",
      graph_id,
      context,
    });
    expect(assistant.version).toBe(1);
  });

  it("leaves nothing behind where the versions differ in name, config and metadata alone", async () => {
    const { assistant_id: id } = await newAssistant({ name: "one", metadata: { a: 1 } });
    await roster.assistants.update(id, {
      name: "two",
      metadata: { a: 2 },
      config: { tags: ["x"] },
    });
    const [, first] = await roster.assistants.versions(id, { limit: 2, offset: 0 });
    if (!first) throw new Error("The first version is not listed.");
    expect((await activateVersion(roster, first)).leftBehind).toEqual([]);
  });

  it("that does not exist, of an assistant that does or does not", async () => {
    const { id } = await twoVersions();
    const refusal = { code: "not_found", status: 404 };
    await expect(roster.assistants.setLatest(id, 99)).rejects.toMatchObject(refusal);
    await expect(roster.assistants.setLatest(UNKNOWN_ID, 1)).rejects.toMatchObject(refusal);
    expect(await sdk.assistants.get(id)).toMatchObject({ version: 2 });
  });
});

describe("restoring a version as a new one", () => {
  let restored: Awaited<ReturnType<typeof restoreVersion>>;
  let first: AssistantVersion;
  let id: string;

  beforeAll(async () => {
    ({ id, first } = await twoVersions());
    restored = await restoreVersion(roster, first);
  });

  it("brings the whole content back", async () => {
    expect(restored).toMatchObject({ version: 3, versionsBetween: 0, notKept: [] });
    expect(differingFields(first, await roster.assistants.get(id))).toEqual([]);
    expect(await sdk.assistants.get(id)).toMatchObject({
      ...FIRST,
      version: 3,
      metadata: { ...FIRST.metadata, only_second: null },
    });
  });

  it("and leaves nothing behind of what the active version had", async () => {
    const [newest] = await sdk.assistants.getVersions(id, { limit: 1 });
    expect(newest?.config).toEqual(
      expected<object>({
        embedded: FIRST.config,
        python: { ...FIRST.config, configurable: FIRST.context },
      }),
    );
  });

  it("works for a version without any values", async () => {
    const { assistant_id } = await newAssistant();
    await roster.assistants.update(assistant_id, SECOND);
    const [, empty] = await roster.assistants.versions(assistant_id, { limit: 2, offset: 0 });
    if (!empty) throw new Error("The first version is not listed.");
    expect((await restoreVersion(roster, empty)).notKept).toEqual([]);
    const present = await sdk.assistants.get(assistant_id);
    expect(present.context).toEqual({});
    expect(present.config.configurable ?? {}).toEqual({});
    expect(present.config.tags).toBeUndefined();
  });
});
