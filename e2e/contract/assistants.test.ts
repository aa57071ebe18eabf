import { beforeAll, describe, expect, it } from "vitest";
import {
  defaultAssistant,
  expected,
  measured,
  newAssistant,
  outcome,
  roster,
  sdk,
  UNKNOWN_ID,
  uniqueName,
} from "./contract";

describe("create and get", () => {
  it("keeps what was sent and starts at version 1", async () => {
    const sent = {
      assistant_id: crypto.randomUUID(),
      graph_id: "agent",
      name: uniqueName("Open AI Assistant"),
      description: "answers",
      metadata: { team: "a", nested: { x: 1 } },
      config: { recursion_limit: 30, tags: ["t1"], unknown_key: { deep: [1] } },
    };
    const made = await roster.assistants.create(sent);
    expect(made).toMatchObject({ ...sent, version: 1 });
    expect(new Date(made.created_at).toISOString().slice(0, 19)).toBe(made.created_at.slice(0, 19));
    expect(await roster.assistants.get(made.assistant_id)).toEqual(made);
    expect(await sdk.assistants.get(made.assistant_id)).toMatchObject({ ...sent, version: 1 });
  });

  it("stores values as they come, or mirrors them", async () => {
    const context = { model_name: "openai" };
    const made = await newAssistant({ context });
    expect(made.context).toEqual(context);
    expect(made.config).toEqual(
      expected({ embedded: {}, python: { configurable: { model_name: "openai" } } }),
    );
    const other = await newAssistant({ config: { configurable: { model_name: "openai" } } });
    expect(other.context).toEqual(expected({ embedded: {}, python: { model_name: "openai" } }));
  });

  it("with do_nothing gives back the old assistant unchanged", async () => {
    const first = await newAssistant();
    const again = { assistant_id: first.assistant_id, graph_id: "agent", name: "other" };
    expect(await roster.assistants.create({ ...again, if_exists: "do_nothing" })).toEqual(first);
    await expect(roster.assistants.create(again)).rejects.toMatchObject({
      code: "conflict",
      status: 409,
    });
    expect(await sdk.assistants.get(first.assistant_id)).toMatchObject({ name: first.name });
  });

  it("of an unknown graph is refused only where the capabilities say so", async () => {
    const name = uniqueName("of no graph");
    const made = await outcome(newAssistant({ graph_id: "nope", name }).then(() => "made"));
    expect(made).toBe(expected({ embedded: "made", python: "not_found", aegra: "bad_request" }));
    await measured("refusesUnknownGraphs", made !== "made");
    expect(await sdk.assistants.count({ name })).toBe(expected({ embedded: 1, python: 0 }));
  });

  it("an assistant that does not exist", async () => {
    await expect(roster.assistants.get(UNKNOWN_ID)).rejects.toMatchObject({
      code: "not_found",
      status: 404,
    });
  });
});

describe("search and count", () => {
  const mark = uniqueName("Søk");
  const names = ["b", "a", "d", "c"];

  beforeAll(async () => {
    for (const name of names) {
      await newAssistant({ name: `${mark} ${name}`, metadata: { mark, kind: { name } } });
    }
  });

  it("finds part of a name without regard to case, newest first", async () => {
    const name = mark.toUpperCase().slice(1);
    const found = await roster.assistants.search({ name, limit: 100 });
    expect(found.map((row) => row.name.slice(-1))).toEqual(["c", "d", "a", "b"]);
    expect(await roster.assistants.count({ name })).toBe(4);
    expect(await sdk.assistants.count({ name })).toBe(4);
  });

  it("takes a percent sign literally", async () => {
    expect(await roster.assistants.count({ name: `${mark.slice(0, 4)}%` })).toBe(0);
  });

  it("filters by metadata, nested too, and by graph", async () => {
    expect(await roster.assistants.count({ metadata: { mark } })).toBe(4);
    const nested = await roster.assistants.search({ metadata: { mark, kind: { name: "a" } } });
    expect(nested.map((row) => row.name)).toEqual([`${mark} a`]);
    expect(await roster.assistants.count({ metadata: { mark }, graph_id: "agent" })).toBe(4);
    expect(await roster.assistants.count({ metadata: { mark }, graph_id: "approval" })).toBe(0);
  });

  it("pages without gaps, and past the end gives nothing", async () => {
    const pages = await Promise.all(
      [0, 2, 4].map((offset) => roster.assistants.search({ metadata: { mark }, limit: 2, offset })),
    );
    expect(pages.map((page) => page.map((row) => row.name.slice(-1)))).toEqual([
      ["c", "d"],
      ["a", "b"],
      [],
    ]);
  });

  it("sorts only where the capabilities say so", async () => {
    const search = { metadata: { mark }, sort_by: "name", sort_order: "asc", limit: 10 } as const;
    const found = (await roster.assistants.search(search)).map((row) => row.name.slice(-1));
    const newest = ["c", "d", "a", "b"];
    expect(found).toEqual(expected({ embedded: newest, python: [...names].sort() }));
    await measured("sortsAssistants", found.join() !== newest.join());
  });

  it("a graph that the server does not have", async () => {
    const count = await outcome(roster.assistants.count({ graph_id: "nope", name: mark }));
    expect(count).toBe(expected<number | string>({ embedded: 0, python: "not_found", aegra: 0 }));
  });

  it("marks the server's own default assistants", async () => {
    const rows = await roster.assistants.search({ metadata: { created_by: "system" }, limit: 100 });
    expect(rows.map((row) => row.graph_id).sort()).toEqual(
      expected({
        embedded: ["agent", "approval", "report", "research"],
        python: ["agent", "approval", "plain", "questions"],
      }),
    );
    const agent = await defaultAssistant("agent");
    expect(agent).toMatchObject({
      assistant_id: "fe096781-5601-53d2-b2f6-0d3403f7e9ca",
      name: "agent",
      version: 1,
    });
  });
});
