import { expect, it } from "vitest";
import { changeMetadata, isChanged } from "@/lib/bulk/change-metadata";
import { deleteEach, isGone, labelledAssistants } from "@/lib/bulk/delete-each";
import { heldAt } from "@/lib/bulk/metadata-change";
import { newAssistant, roster, sdk } from "./contract";

it("a key of one among many is changed, and nothing else of it", async () => {
  const { assistant_id: id } = await newAssistant({
    graph_id: "agent",
    name: "one of many",
    config: { configurable: { model_name: "openai" }, tags: ["prod"], recursion_limit: 30 },
    metadata: { team: "red", kept: "yes" },
  });
  const before = await roster.assistants.get(id);
  const seen = { version: before.version, held: heldAt(before.metadata, "team") };
  const change = { key: "team", value: "gold" };
  const work = { info: await roster.info(), change, note: "set", author: "Ada" };
  expect(await changeMetadata(roster, id, seen, work)).toEqual({ state: "done" });
  const after = await roster.assistants.get(id);
  expect(after).toMatchObject({ ...pick(before), metadata: { team: "gold", kept: "yes" } });
  expect(after.version).toBe(before.version + 1);
  expect(await isChanged(roster, id, change)).toBe(true);

  // A second time there is nothing to do, and what was seen before counts no more.
  expect(await changeMetadata(roster, id, seen, work)).toEqual({ state: "already" });
  const other = { ...work, change: { key: "team", value: "blue" } };
  await expect(changeMetadata(roster, id, seen, other)).rejects.toMatchObject({ code: "conflict" });
  expect((await roster.assistants.get(id)).version).toBe(before.version + 1);

  const removal = { ...work, change: { key: "team", value: undefined } };
  expect(await changeMetadata(roster, id, null, removal)).toEqual({ state: "done" });
  expect(await isChanged(roster, id, removal.change)).toBe(true);
  expect(await roster.assistants.get(id)).toMatchObject(pick(before));
});

it("one among many is deleted once, and known to be gone", async () => {
  const made = await newAssistant({ graph_id: "agent", name: "one of many to go" });
  expect(await isGone(roster, made)).toBe(false);
  expect(await deleteEach(roster, made, await labelledAssistants(roster))).toEqual({
    state: "done",
  });
  expect(await deleteEach(roster, made, await labelledAssistants(roster))).toEqual({
    state: "already",
  });
  expect(await isGone(roster, made)).toBe(true);
  await expect(sdk.assistants.get(made.assistant_id)).rejects.toMatchObject({ status: 404 });
});

function pick<Held extends { graph_id: string; name: string; config: object; context: unknown }>({
  graph_id,
  name,
  config,
  context,
}: Held) {
  return { graph_id, name, config, context };
}
