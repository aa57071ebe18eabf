import { describe, expect, it } from "vitest";
import { RosterError } from "@/lib/errors";
import { createClient } from "./client";
import { labelItem, labelProblem, readLabel, readLabels } from "./labels";
import { readRefusal } from "./server-refusal";

const ID = "62e209ca-9154-432a-b9e9-2d75c7a9219b";

describe("a label's name", () => {
  it.each(["production", "staging", "eu-1.canary_b", "7", "x".repeat(36)])("%s is one", (name) => {
    expect(labelProblem(name)).toBeUndefined();
  });
  it.each([
    ["", /Give the label a name/],
    ["Production", /small letters/],
    ["-x", /begins with/],
    ["a b", /small letters/],
    ["x".repeat(37), /at most 36/],
    ["prod\n", /small letters/],
  ])("%j is none", (name, reason) => expect(labelProblem(name)).toMatch(reason));
});

describe("an item of the store", () => {
  const label = {
    assistantId: ID,
    name: "production",
    version: 3,
    at: "2026-11-27T11:00:00Z",
    by: "Ada",
    isProtected: true,
  };
  it("is the label that was written", () => {
    expect(readLabel(labelItem(label))).toEqual(label);
  });
  it.each([
    [{ namespace: ["roster", "other", ID] }],
    [{ namespace: ["roster", "labels"] }],
    [{ namespace: ["roster", "labels", ID, "more"] }],
    [{ key: "Not a label" }],
    [{ value: { version: "3" } }],
    [{ value: { version: 0 } }],
  ])("with %j is no label", (change) => {
    expect(readLabel({ ...labelItem(label), ...change })).toBeNull();
  });
});

describe("a server", () => {
  const answering = (status: number, body: string) =>
    readLabels(
      createClient({
        deployment: "local",
        baseUrl: "http://server",
        fetch: async () => new Response(body, { status }),
      }),
    );
  it.each([
    [404, "Not Found"],
    [405, "Method Not Allowed"],
    [501, ""],
    [500, "Store is not configured"],
    [500, '{"detail":"not implemented"}'],
    [404, "<html>nginx</html>"],
  ])("that answers %d %s has no store", async (status, body) => {
    const off = { state: "off", reason: "this server has no Store to keep them in." };
    expect(await answering(status, body)).toEqual(off);
  });
  it("that refuses the key for its store keeps no labels", async () => {
    expect(await answering(403, "Forbidden")).toMatchObject({ state: "off" });
  });
  it.each([
    [500, "Internal Server Error"],
    [503, ""],
    [429, "slow down"],
  ])("that answers %d %s fails, and may have one", async (status, body) => {
    await expect(answering(status, body)).rejects.toBeInstanceOf(RosterError);
  });
  it("is read as the proxy passes its refusal on", () => {
    expect(readRefusal(501, "", { server: "server:1" }).message).toBe("server:1 answered 501.");
  });
});
