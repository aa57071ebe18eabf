import { expect, it } from "vitest";
import { createClient } from "./client";

function storeThat(answer: () => Response) {
  return createClient({
    deployment: "local",
    baseUrl: "http://server",
    fetch: async () => answer(),
  }).store;
}

const item = (namespace: string[]) => ({ namespace, key: "k", value: {} });

it("an item that is not there is none, also where the server says 404; a Store that is not is an error", async () => {
  const place = { namespace: ["a"], key: "k" };
  expect(await storeThat(() => Response.json(null)).get(place)).toBeNull();
  const missing = (detail: string) => storeThat(() => Response.json({ detail }, { status: 404 }));
  expect(await missing("Item not found").get(place)).toBeNull();
  await expect(missing("Not Found").get(place)).rejects.toMatchObject({ code: "not_found" });
});

it.each([
  ["as it was asked for", ["a", "b"], ["a", "b"]],
  ["without the user that Aegra puts before it", ["users", "ann", "a", "b"], ["a", "b"]],
])("a namespace comes %s", async (_, answered, namespace) => {
  const one = storeThat(() => Response.json(item(answered)));
  expect(await one.get({ namespace: ["a", "b"], key: "k" })).toMatchObject({ namespace });
  const many = storeThat(() => Response.json({ items: [item(answered)] }));
  const window = { limit: 10, offset: 0 };
  const found = await many.search({ namespace_prefix: ["a"], ...window });
  expect(found).toMatchObject([{ namespace }]);
  const all = await many.search({ namespace_prefix: [], ...window });
  expect(all).toMatchObject([{ namespace: answered }]);
});
