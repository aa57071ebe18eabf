import { describe, expect, it } from "vitest";
import { activateVersion } from "@/lib/langgraph/activate-version";
import { createAssistant } from "@/lib/langgraph/create-assistant";
import { removeAssistant } from "@/lib/langgraph/remove-assistant";
import { saveAssistant } from "@/lib/langgraph/save-assistant";
import { clientOf, expected, newAssistant, roster, sdk, serverFetch, url } from "./contract";
import { type Fault, faulty } from "./faulty";

const LOST = { done: true };
const NEVER_SENT = { done: false };

function proxyError(code: string, status: number): () => Response {
  const error = { code, message: "The server did not answer.", requestId: "r-1" };
  return () => Response.json({ error }, { status });
}

const NEW = {
  graph_id: "agent",
  name: "lost",
  context: { model_name: "openai" },
  metadata: { a: 1 },
};

describe("create", () => {
  it("finds the assistant whose answer was lost, and sends once", async () => {
    const { client, writes } = faulty("POST", LOST);
    const body = { ...NEW, assistant_id: crypto.randomUUID() };
    expect(await createAssistant(client, body)).toMatchObject({ version: 1, name: "lost" });
    expect(writes).toHaveLength(1);
    expect(await sdk.assistants.get(body.assistant_id)).toMatchObject({ metadata: { a: 1 } });
  });

  it("says that nothing was created, and can be repeated", async () => {
    const { client } = faulty("POST", NEVER_SENT);
    const body = { ...NEW, assistant_id: crypto.randomUUID() };
    await expect(createAssistant(client, body)).rejects.toMatchObject({
      code: "offline",
      message: expect.stringContaining("So far nothing was created."),
    });
    expect(await createAssistant(client, body)).toMatchObject({ version: 1 });
    expect(await createAssistant(client, body)).toMatchObject({ version: 1 });
    expect(await sdk.assistants.getVersions(body.assistant_id)).toHaveLength(1);
  });

  it("takes the name that the server chose where none was given", async () => {
    const made = createAssistant(roster, { ...NEW, name: "", assistant_id: crypto.randomUUID() });
    expect((await made).name).toBe(
      expected({ embedded: "agent", python: "Untitled", aegra: "Assistant for agent" }),
    );
  });

  it("does not pass another content under the same id for its own", async () => {
    const body = { ...NEW, assistant_id: crypto.randomUUID() };
    await createAssistant(roster, body);
    await expect(createAssistant(roster, { ...body, name: "changed" })).rejects.toMatchObject({
      code: "conflict",
      differing: ["name"],
      present: { name: "lost", version: 1 },
    });
    expect(await sdk.assistants.get(body.assistant_id)).toMatchObject({ name: "lost" });
  });
});

describe("save", () => {
  const update = { name: "saved", metadata: { b: 2 } };

  it.each<[string, Fault]>([
    ["connection lost", LOST],
    ["timeout at the proxy", { done: true, answer: proxyError("upstream_timeout", 504) }],
    ["500 after the work", { done: true, answer: () => new Response("oops", { status: 500 }) }],
    ["a web page", { done: true, answer: () => new Response("<html>login</html>") }],
  ])("finds the version whose answer was lost, and sends once: %s", async (_name, fault) => {
    const base = await newAssistant(NEW);
    const { client, writes } = faulty("PATCH", fault);
    const saved = await saveAssistant(client, { base, update });
    expect(saved).toMatchObject({
      version: 2,
      name: "saved",
      metadata: { a: 1, b: 2 },
      notKept: [],
    });
    expect(writes).toHaveLength(1);
    expect(await sdk.assistants.getVersions(base.assistant_id)).toHaveLength(2);
  });

  it("says that nothing was saved, and the next try saves once", async () => {
    const base = await newAssistant(NEW);
    const { client, writes } = faulty("PATCH", NEVER_SENT);
    await expect(saveAssistant(client, { base, update })).rejects.toMatchObject({
      code: "offline",
      message: expect.stringContaining("So far nothing was saved: version 1 is still the newest."),
    });
    expect(writes).toHaveLength(1);
    expect(await saveAssistant(client, { base, update })).toMatchObject({ version: 2 });
  });

  it("does not take an older version with the same content for its own", async () => {
    const { assistant_id: id } = await newAssistant(NEW);
    await roster.assistants.update(id, update);
    const base = await roster.assistants.update(id, { name: "third" });
    const { client } = faulty("PATCH", NEVER_SENT);
    await expect(saveAssistant(client, { base, update })).rejects.toMatchObject({
      message: expect.stringContaining("So far nothing was saved: version 3 is still the newest."),
    });
  });

  it("says that it cannot know when the server cannot be asked either", async () => {
    const base = await newAssistant(NEW);
    let down = false;
    const client = clientOf(url, (input, init) => {
      down ||= init?.method === "PATCH";
      return down ? Promise.reject(new TypeError("fetch failed")) : serverFetch(input, init);
    });
    await expect(saveAssistant(client, { base, update })).rejects.toMatchObject({
      code: "offline",
      message: expect.stringContaining("Whether it was saved is not known"),
    });
  });

  it("does not look where the request never reached the server", async () => {
    const base = await newAssistant(NEW);
    const answer = proxyError("upstream_unreachable", 502);
    const { client, writes } = faulty("PATCH", { done: false, answer });
    await expect(saveAssistant(client, { base, update })).rejects.toMatchObject({
      code: "upstream_unreachable",
      message: "The server did not answer.",
    });
    expect(writes).toHaveLength(1);
  });

  it("takes what it finds for its own when an earlier try landed after all", async () => {
    const base = await newAssistant(NEW);
    await roster.assistants.update(base.assistant_id, update);
    expect(await saveAssistant(roster, { base, update })).toMatchObject({
      version: 2,
      notKept: [],
    });
    expect(await sdk.assistants.getVersions(base.assistant_id)).toHaveLength(2);
  });

  it("writes over what someone else saved only when just that was seen", async () => {
    const base = await newAssistant(NEW);
    await sdk.assistants.update(base.assistant_id, { name: "theirs" });
    await expect(saveAssistant(roster, { base, update })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining(
        "Version 2 became active after you opened this form on version 1.",
      ),
      differing: ["name"],
      present: { version: 2, name: "theirs" },
    });
    expect(await sdk.assistants.getVersions(base.assistant_id)).toHaveLength(2);
    const seen = await roster.assistants.get(base.assistant_id);
    await sdk.assistants.update(base.assistant_id, { name: "theirs again" });
    await expect(saveAssistant(roster, { base: seen, update })).rejects.toMatchObject({
      code: "conflict",
      present: { version: 3, name: "theirs again" },
    });
    const newer = await roster.assistants.get(base.assistant_id);
    const saved = await saveAssistant(roster, { base: newer, update });
    expect(saved).toMatchObject({ version: 4, name: "saved", versionsBetween: 0 });
  });

  it("does not take an older version that someone made active for its own", async () => {
    const { assistant_id: id } = await newAssistant(NEW);
    const base = await roster.assistants.update(id, { name: "second" });
    await sdk.assistants.setLatest(id, 1);
    const back = { name: NEW.name };
    await expect(saveAssistant(roster, { base, update: back })).rejects.toMatchObject({
      code: "conflict",
      present: { version: 1 },
    });
  });

  it("sees that the version it started from is not what it was", async () => {
    const base = await newAssistant(NEW);
    const id = base.assistant_id;
    await sdk.assistants.update(id, { context: { model_name: "anthropic" } });
    await sdk.assistants.setLatest(id, 1);
    await expect(saveAssistant(roster, { base, update })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Version 1 changed on the server"),
      differing: ["context"],
    });
  });

  it("tells of a version that someone saved in the same moment", async () => {
    const base = await newAssistant(NEW);
    const client = clientOf(url, async (input, init) => {
      if (init?.method === "PATCH")
        await sdk.assistants.update(base.assistant_id, { name: "theirs" });
      return serverFetch(input, init);
    });
    const saved = await saveAssistant(client, { base, update });
    expect(saved).toMatchObject({ version: 3, versionsBetween: 1 });
  });

  it("that the server refuses is not looked for", async () => {
    const base = await newAssistant(NEW);
    await roster.assistants.delete(base.assistant_id);
    await expect(saveAssistant(roster, { base, update })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("making a version active", () => {
  it("is read back when the answer was lost", async () => {
    const { assistant_id: id } = await newAssistant(NEW);
    await roster.assistants.update(id, { name: "second" });
    const [second, first] = await roster.assistants.versions(id, { limit: 2, offset: 0 });
    if (!first || !second) throw new Error("Both versions must be listed.");
    const lost = faulty("POST", LOST);
    const done = await activateVersion(lost.client, first);
    expect(done).toMatchObject({ assistant: { version: 1 }, leftBehind: [] });
    const never = faulty("POST", NEVER_SENT);
    await expect(activateVersion(never.client, second)).rejects.toMatchObject({
      code: "offline",
      message: expect.stringContaining("Version 1 is active, not version 2."),
    });
  });
});

describe("delete", () => {
  it("is known to be done when the answer was lost", async () => {
    const { assistant_id: id } = await newAssistant(NEW);
    const { client, writes } = faulty("DELETE", LOST);
    await removeAssistant(client, { id, deleteThreads: false });
    expect(writes).toHaveLength(1);
    await expect(sdk.assistants.get(id)).rejects.toMatchObject({ status: 404 });
  });

  it("is known not to be done", async () => {
    const { assistant_id: id } = await newAssistant(NEW);
    const { client } = faulty("DELETE", NEVER_SENT);
    const removed = removeAssistant(client, { id, deleteThreads: false });
    await expect(removed).rejects.toMatchObject({ code: "offline" });
    expect(await sdk.assistants.get(id)).toMatchObject({ name: "lost" });
  });
});
