import { expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import type { Assistant } from "@/lib/langgraph/types";
import { versionToRun } from "./version-to-run";

const active: Assistant = {
  assistant_id: "a",
  graph_id: "agent",
  name: "Agent",
  description: null,
  version: 2,
  created_at: "",
  updated_at: "",
  metadata: {},
  config: {},
  context: null,
};
const third = { ...active, version: 3 };

test("a version is not missing while versions are still read", async () => {
  let answer: (versions: Assistant[]) => void = () => {};
  const read = new Promise<Assistant[]>((resolve) => {
    answer = resolve;
  });
  const found = versionToRun(active, 3, () => read);
  answer([third, active]);
  expect(await found).toBe(third);
});

test("the active version needs no versions", async () => {
  const fail = async () => {
    throw new RosterError("offline", "No.");
  };
  expect(await versionToRun(active, 2, fail)).toBe(active);
  await expect(versionToRun(active, 3, fail)).rejects.toMatchObject({ code: "offline" });
});

test("a number that no version has is said", async () => {
  await expect(versionToRun(active, 4, async () => [third, active])).rejects.toMatchObject({
    code: "not_found",
    message: "There is no version 4.",
  });
});
