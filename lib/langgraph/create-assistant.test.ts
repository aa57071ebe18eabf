import { expect, it } from "vitest";
import { createClient } from "./client";
import { createAssistant } from "./create-assistant";

it("is told of another assistant with the same configuration, which Aegra gives in its place", async () => {
  const AT = "2026-01-01T00:00:00Z";
  const other = { assistant_id: "other", graph_id: "agent", name: "First", description: null };
  const client = createClient({
    deployment: "local",
    baseUrl: "http://server",
    fetch: async () =>
      Response.json({
        ...other,
        ...{ version: 1, config: {}, context: {}, metadata: {}, created_at: AT, updated_at: AT },
      }),
  });
  const made = createAssistant(client, { assistant_id: "mine", graph_id: "agent", name: "First" });
  await expect(made).rejects.toMatchObject({
    code: "validation",
    message: expect.stringContaining("“First” has this one"),
  });
});
