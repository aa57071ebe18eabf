import { expect, it } from "vitest";
import { readAllVersions } from "./all-versions";
import { createClient } from "./client";

const CONTENT = { graph_id: "agent", name: "", description: null, config: {}, context: {} };
const ASSISTANT = {
  ...CONTENT,
  assistant_id: "a",
  metadata: {},
  created_at: "2026-01-01T00:00:00Z",
};

function versionsTo(newest: number) {
  return Array.from({ length: newest }, (_, index) => ({ ...ASSISTANT, version: newest - index }));
}

function serverThat(answer: (url: string, body: { limit: number; offset: number }) => Response) {
  const asked: string[] = [];
  const client = createClient({
    deployment: "local",
    baseUrl: "http://server",
    fetch: async (url, init = {}) => {
      asked.push(url);
      return answer(url, JSON.parse(String(init.body ?? "{}")));
    },
  });
  return { client, asked };
}

it("reads every version of a server that gives them by pages, and of one that gives all at once", async () => {
  const all = versionsTo(1500);
  const paging = serverThat((_, { limit, offset }) =>
    Response.json(all.slice(offset, offset + limit)),
  );
  const whole = serverThat(() => Response.json(all));
  for (const { client, asked } of [paging, whole]) {
    const versions = await readAllVersions(client, "a");
    expect(versions.map(({ version }) => version)).toEqual(all.map(({ version }) => version));
    expect(asked).toHaveLength(2);
  }
});

it("says that a server has no versions, not that the assistant is gone", async () => {
  const none = serverThat((url) =>
    url.endsWith("/versions")
      ? new Response("404 Not Found", { status: 404 })
      : Response.json({ ...ASSISTANT, version: 1, updated_at: "2026-01-01T00:00:00Z" }),
  );
  await expect(readAllVersions(none.client, "a")).rejects.toMatchObject({
    code: "unsupported",
    message: "This server keeps no versions of assistants.",
  });
  const gone = serverThat(() => new Response("404 Not Found", { status: 404 }));
  await expect(readAllVersions(gone.client, "a")).rejects.toMatchObject({ code: "not_found" });
});
