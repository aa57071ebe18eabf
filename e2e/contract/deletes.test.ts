import { describe, expect, it } from "vitest";
import { removeAssistant } from "@/lib/langgraph/remove-assistant";
import {
  expected,
  measured,
  newAssistant,
  outcome,
  roster,
  run,
  sdk,
  UNKNOWN_ID,
} from "./contract";

const GONE = { code: "not_found", status: 404 };

describe("delete", () => {
  it("removes the assistant and every version, and keeps its threads", async () => {
    const { assistant_id: id } = await newAssistant();
    await roster.assistants.update(id, { name: "second" });
    const { threadId } = await run({ assistant_id: id });
    await roster.assistants.delete(id);
    await expect(roster.assistants.get(id)).rejects.toMatchObject(GONE);
    const versions = roster.assistants.versions(id, { limit: 1, offset: 0 });
    await expect(versions).rejects.toMatchObject(GONE);
    await expect(sdk.assistants.get(id)).rejects.toMatchObject({ status: 404 });
    expect((await sdk.threads.getState(threadId)).values).toHaveProperty("messages");
  });

  it("with its threads", async () => {
    const { assistant_id: id } = await newAssistant();
    const { threadId } = await run({ assistant_id: id });
    await roster.assistants.delete(id, { deleteThreads: true });
    const left = await outcome(roster.threads.get(threadId).then(() => "left"));
    expect(left).toBe(expected({ embedded: "not_found", python: "not_found", aegra: "left" }));
    await measured("deletesThreads", left !== "left");
  });

  it("with its threads, as Roster does it, takes along no others", async () => {
    const { assistant_id: id } = await newAssistant();
    const { threadId } = await run({ assistant_id: id });
    const { thread_id: other } = await roster.threads.create({});
    await removeAssistant(roster, { id, deleteThreads: true });
    await expect(sdk.threads.get(threadId)).rejects.toMatchObject({ status: 404 });
    expect(await sdk.threads.get(other)).toMatchObject({ thread_id: other });
  });

  it("of an assistant's threads can be told how many they are", async () => {
    const { assistant_id: id } = await newAssistant();
    await run({ assistant_id: id });
    expect(await roster.threads.count({ metadata: { assistant_id: id } })).toBe(1);
  });

  it("a second time, or of what never was", async () => {
    const { assistant_id: id } = await newAssistant();
    await roster.assistants.delete(id);
    await expect(roster.assistants.delete(id)).rejects.toMatchObject(GONE);
    await expect(roster.assistants.delete(UNKNOWN_ID)).rejects.toMatchObject(GONE);
  });
});
