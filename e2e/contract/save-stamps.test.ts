import { describe, expect, it } from "vitest";
import { restoreVersion } from "@/lib/langgraph/activate-version";
import { createAssistant } from "@/lib/langgraph/create-assistant";
import { saveAssistant } from "@/lib/langgraph/save-assistant";
import { stampMetadata } from "@/lib/versions/save-stamp";
import { clientOf, newAssistant, roster, sdk, serverFetch, url } from "./contract";

const NEW = { graph_id: "agent", name: "stamped", metadata: { team: "a" } };
const stamp = (note: string, saveId: string = crypto.randomUUID()) =>
  stampMetadata({ note, author: "Ada", saveId });

describe("what is said of a save", () => {
  it("goes into its own version, and the next one takes it away", async () => {
    const base = await newAssistant(NEW);
    const second = await saveAssistant(roster, { base, update: { metadata: stamp("why") } });
    const { versionsBetween: _, notKept, ...seen } = second;
    expect(notKept).toEqual([]);
    await saveAssistant(roster, { base: seen, update: { name: "third", metadata: stamp("") } });
    const versions = await sdk.assistants.getVersions(base.assistant_id);
    expect(versions.map(({ metadata }) => metadata?.roster_note)).toEqual([null, "why", undefined]);
  });

  it("names the version that was restored, and does not repeat what that one said", async () => {
    const base = await newAssistant({ ...NEW, metadata: { ...NEW.metadata, ...stamp("first") } });
    await roster.assistants.update(base.assistant_id, {
      name: "second",
      metadata: stamp("second"),
    });
    const restored = await restoreVersion(roster, base, "Grace");
    expect(restored).toMatchObject({ version: 3, name: "stamped", notKept: [] });
    expect(restored.metadata).toMatchObject({
      team: "a",
      roster_note: "Restores version 1",
      roster_author: "Grace",
    });
    expect(restored.metadata.roster_save).not.toBe(base.metadata.roster_save);
  });

  it("names who made an assistant, and is left out where nobody gave a name", async () => {
    const body = () => ({ ...NEW, assistant_id: crypto.randomUUID() });
    const made = await createAssistant(roster, body(), "Ada");
    expect(made.metadata).toMatchObject({ team: "a", roster_author: "Ada" });
    expect((await createAssistant(roster, body())).metadata).toEqual({ team: "a" });
  });
});

describe("a save whose answer is lost", () => {
  it("is found by its id, also where another client has carried that on", async () => {
    const base = await newAssistant(NEW);
    let writes = 0;
    const client = clientOf(url, async (input, init) => {
      if (init?.method !== "PATCH") return serverFetch(input, init);
      writes++;
      await serverFetch(input, init);
      await sdk.assistants.update(base.assistant_id, { name: "on top" });
      return new Response("", { status: 504 });
    });
    const saved = await saveAssistant(client, { base, update: { metadata: stamp("once") } });
    expect(saved).toMatchObject({ version: 2, name: "stamped", versionsBetween: 0 });
    expect(writes).toBe(1);
  });

  it("is not taken for found where someone else saved the same without its id", async () => {
    const base = await newAssistant(NEW);
    const client = clientOf(url, async (input, init) => {
      if (init?.method !== "PATCH") return serverFetch(input, init);
      await sdk.assistants.update(base.assistant_id, { name: "same" });
      throw new TypeError("fetch failed");
    });
    const update = { name: "same", metadata: stamp("") };
    await expect(saveAssistant(client, { base, update })).rejects.toMatchObject({
      message: expect.stringContaining("So far nothing was saved"),
    });
  });

  it("is looked for with its note before it is sent again", async () => {
    const base = await newAssistant(NEW);
    const said = { name: "same", metadata: stamp("mine") };
    await sdk.assistants.update(base.assistant_id, { name: "same", metadata: stamp("theirs") });
    await expect(saveAssistant(roster, { base, update: said })).rejects.toMatchObject({
      code: "conflict",
    });
    const again = { name: "same", metadata: stamp("theirs") };
    expect(await saveAssistant(roster, { base, update: again })).toMatchObject({ version: 2 });
  });
});

describe("a version that is made meanwhile and not active", () => {
  it("is a conflict for whoever did not know of it, and none for whoever did", async () => {
    const base = await newAssistant(NEW);
    const id = base.assistant_id;
    await sdk.assistants.update(id, { name: "tried" });
    await sdk.assistants.setLatest(id, 1);
    const seen = await roster.assistants.get(id);
    const update = { name: "mine" };
    await expect(saveAssistant(roster, { base: seen, newest: 1, update })).rejects.toMatchObject({
      code: "conflict",
      newest: 2,
      present: { version: 1 },
    });
    expect(await saveAssistant(roster, { base: seen, newest: 2, update })).toMatchObject({
      version: 3,
      versionsBetween: 0,
    });
  });
});
