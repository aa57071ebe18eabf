import { describe, expect, it } from "vitest";
import type { AssistantUpdate } from "@/lib/langgraph/client";
import type { JsonObject } from "@/lib/langgraph/types";
import { expected, newAssistant, roster, sdk, UNKNOWN_ID } from "./contract";

const NO_ID = "not-a-uuid";
const NOT_FOUND = { code: "not_found" };

/** A body that the types forbid, as a future form or another server's data might send it. */
function wrong(body: JsonObject): AssistantUpdate {
  return body as AssistantUpdate;
}

describe("what a server refuses comes out as one error with a readable message", () => {
  it.each([
    ["an assistant", () => roster.assistants.get(NO_ID)],
    ["an update", () => roster.assistants.update(NO_ID, { name: "x" })],
    ["a delete", () => roster.assistants.delete(NO_ID)],
    ["a thread", () => roster.threads.get(NO_ID)],
    ["a run", () => roster.runs.get(UNKNOWN_ID, NO_ID)],
  ])("an id of the wrong form: %s", async (_name, ask) => {
    await expect(ask()).rejects.toMatchObject(NOT_FOUND);
  });

  it("a value of the wrong type, and where it stands", async () => {
    const { assistant_id: id } = await newAssistant();
    const update = wrong({ config: { recursion_limit: "many" } });
    await expect(roster.assistants.update(id, update)).rejects.toMatchObject({
      code: "validation",
      status: expected({ embedded: 400, python: 422 }),
      message: expected({
        embedded: "config.recursion_limit: Expected number, received string",
        python: 'recursion_limit: "many" is not of type "integer"',
      }),
    });
    expect(await sdk.assistants.get(id)).toMatchObject({ version: 1 });
  });

  it("null for a description", async () => {
    const { assistant_id: id } = await newAssistant();
    await expect(roster.assistants.update(id, wrong({ description: null }))).rejects.toMatchObject({
      code: "validation",
      message: expected({
        embedded: "description: Expected string, received null",
        python: 'description: null is not of type "string"',
      }),
    });
  });

  it("a limit that is too large", async () => {
    await expect(roster.assistants.search({ limit: 1001 })).rejects.toMatchObject({
      code: "validation",
      message: expected({
        embedded: "limit: Number must be less than or equal to 1000",
        python: "limit: 1001 is greater than the maximum of 1000",
      }),
    });
  });

  it("both homes, in words that say what to do", async () => {
    const both = { config: { configurable: { a: 1 } }, context: { a: 1 } };
    const made = newAssistant(both).then(
      () => "stored",
      (error: Error) => error.message,
    );
    expect(await made).toEqual(
      expected({
        embedded: "stored",
        python: expect.stringMatching(/^Cannot specify both configurable and context\./),
      }),
    );
  });

  it("an address that no server has", async () => {
    await expect(roster.assistants.get(UNKNOWN_ID)).rejects.toMatchObject({
      ...NOT_FOUND,
      message: expected({ embedded: "Assistant not found", python: "Not Found" }),
    });
  });
});
