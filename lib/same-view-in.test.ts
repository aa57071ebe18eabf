import { expect, test } from "vitest";
import { sameViewIn } from "./same-view-in";

test.each([
  ["/a/assistants", "graph=agent&search=x&page=7", "/b/assistants?graph=agent&search=x"],
  ["/a/assistants", "", "/b/assistants"],
  ["/a/assistants/new", "graph=agent&from=123", "/b/assistants/new?graph=agent"],
  ["/a/assistants/import", "into=1", "/b/assistants/import"],
  ["/a/assistants/6f9/edit", "", "/b/assistants"],
  ["/a/assistants/6f9/studio", "thread=1", "/b/assistants"],
  ["/a/memory", "ns=%5B%22a%22%5D&key=k&at=x", "/b/memory?ns=%5B%22a%22%5D"],
  ["/a/memory", "ns=notes&q=hello+5&key=k", "/b/memory?ns=notes&q=hello+5"],
  ["/a/graphs", "q=re&page=2", "/b/graphs?q=re"],
  ["/a/graphs/a%20%2F%20b", "schema=input", "/b/graphs/a%20%2F%20b"],
  ["/a/graphs/%", "", "/b/graphs"],
  ["/a/compare", "a=1&b=2", "/b/assistants"],
  ["/a", "", "/b/assistants"],
])("%s?%s leads to %s", (pathname, search, there) => {
  expect(sameViewIn("b", pathname, search)).toBe(there);
});
