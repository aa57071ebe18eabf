import { beforeAll, describe, expect, it } from "vitest";
import { orderOf } from "@/lib/langgraph/assistant-order";
import { type AssistantPageInput, readAssistantPage } from "@/lib/langgraph/assistant-page";
import { capabilities } from "@/lib/langgraph/capabilities";
import { parseFilterValue } from "@/lib/metadata-filter";
import { clientOf, measured, newAssistant, roster, uniqueName, url } from "./contract";

const mark = uniqueName("paged");
const INPUT = { filter: { metadata: { mark } }, page: 1, perPage: 2 };

beforeAll(async () => {
  for (const name of ["b", "a", "d", "c", "e"]) {
    await newAssistant({
      name: `${mark} ${name}`,
      metadata: {
        mark,
        size: name.charCodeAt(0),
        text: "5",
        live: name === "a",
        in: { a: { name } },
      },
      config: { configurable: { model_name: "openai" }, tags: ["t"] },
    });
  }
});

async function names(input: Partial<AssistantPageInput>) {
  const { rows, count } = await readAssistantPage(roster, { ...INPUT, ...input });
  return { names: rows.map((row) => row.name.slice(-1)).join(""), count };
}

describe("a page of assistants", () => {
  it("shows nothing of what they run with, which does not even come where the server selects", async () => {
    let answer: Record<string, unknown>[] = [];
    const client = clientOf(url, async (...request) => {
      const response = await fetch(...request);
      if (String(request[0]).endsWith("/search")) answer = await response.clone().json();
      return response;
    });
    const { rows, count } = await readAssistantPage(client, INPUT);
    const whole = await roster.assistants.search({ ...INPUT.filter, limit: 2 });
    expect(rows).toEqual(whole.map(({ config: _, context: __, ...summary }) => summary));
    expect(whole[0]?.config).toMatchObject({ configurable: { model_name: "openai" } });
    expect(count).toBe(5);
    expect(answer).toHaveLength(2);
    await measured("selectsAssistants", !answer.some((row) => "config" in row || "context" in row));
  });

  it("goes on where the one before ended, and is empty past the end", async () => {
    expect(await names({})).toEqual({ names: "ec", count: 5 });
    expect(await names({ page: 3 })).toEqual({ names: "b", count: 5 });
    expect(await names({ page: 4 })).toEqual({ names: "", count: 5 });
  });

  it("is ordered as asked where the server sorts, and otherwise newest first", async () => {
    const { sortsAssistants } = capabilities(await roster.info());
    const byName = await names({ order: orderOf("name", null) });
    expect(byName.names).toBe(sortsAssistants ? "ab" : "ec");
    const oldest = await names({ order: orderOf("created", "asc"), page: 2 });
    expect(oldest.names).toBe(sortsAssistants ? "dc" : "da");
  });

  it.each([
    ["size", "98", "b"],
    ["size", '"98"', ""],
    ["text", '"5"', "ec"],
    ["text", "5", ""],
    ["live", "true", "a"],
    ["in", '{"a":{"name":"d"}}', "d"],
    ["in", '{"a":{}}', "ec"],
    ["missing", "x", ""],
  ])("finds metadata where %s is %s", async (key, typed, found) => {
    const metadata = { mark, [key]: parseFilterValue(typed) };
    expect((await names({ filter: { metadata } })).names).toBe(found);
  });
});

describe("who created assistants", () => {
  // The server's own for this graph has this name, and no other test makes one like it.
  const filter = { name: "approval" };

  it("is told apart, however the table is ordered", async () => {
    for (const name of ["approval", "Approval B", "an approval", "approval 2"]) {
      await newAssistant({ name });
    }
    const read = async (input: Partial<AssistantPageInput>) => {
      const page = await readAssistantPage(roster, { ...INPUT, filter, perPage: 100, ...input });
      return { ids: page.rows.map((row) => row.assistant_id), count: page.count };
    };
    for (const order of [orderOf(null, null), orderOf("name", "asc"), orderOf("name", "desc")]) {
      const anyone = await read({ order });
      const server = await read({ order, createdBy: "server" });
      expect([anyone.count, server.count]).toEqual([5, 1]);
      const pages: string[] = [];
      for (const page of [1, 2]) {
        const { ids, count } = await read({ order, createdBy: "people", page, perPage: 2 });
        expect(count).toBe(4);
        pages.push(...ids);
      }
      expect(pages).toEqual(anyone.ids.filter((id) => !server.ids.includes(id)));
    }
  });
});
