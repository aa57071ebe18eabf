import { expect, it } from "vitest";
import { createClient } from "./client";
import { orderToStop } from "./order-to-stop";

const ID = "62e209ca-9154-432a-b9e9-2d75c7a9219b";
const AT = "2026-01-01T00:00:00Z";

function serverWith(status: string, cancel: number) {
  const run = { run_id: ID, thread_id: ID, assistant_id: ID, status, metadata: {} };
  return createClient({
    deployment: "local",
    baseUrl: "http://server",
    fetch: async (url) =>
      String(url).includes("/cancel")
        ? new Response("no", { status: cancel })
        : Response.json({ ...run, created_at: AT, updated_at: AT }),
  });
}

it.each([
  ["a server that stops none, by 404", "running", 404, "unsupported"],
  ["a server that stops none, by 405", "running", 405, "unsupported"],
  ["a run that is over", "success", 404, "not_found"],
])("%s", async (_, status, cancel, code) => {
  const order = orderToStop(serverWith(status, cancel), ID, ID);
  await expect(order).rejects.toMatchObject({ code });
});

it("an order that is taken", async () => {
  await expect(orderToStop(serverWith("running", 202), ID, ID)).resolves.toBeUndefined();
});
