import { expect, test } from "vitest";
import { assistantPageInput, createdBy, loadAssistantsView } from "./assistants-view";

const view = (query: string) => loadAssistantsView(new URLSearchParams(query));

test("an address without anything is the first page of fifty, of anyone, newest first", () => {
  expect(assistantPageInput(view(""))).toEqual({
    filter: {},
    createdBy: "anyone",
    order: { column: "created", direction: "desc" },
    page: 1,
    perPage: 50,
  });
});

test("everything that narrows or orders the table is read from the address", () => {
  const query =
    "q=+bot+&graph=agent&by=server&meta=team%3Da&meta=rate%3D5&sort=name&order=desc&page=3&size=100";
  expect(assistantPageInput(view(query))).toEqual({
    filter: { name: "bot", graph_id: "agent", metadata: { team: "a", rate: 5 } },
    createdBy: "server",
    order: { column: "name", direction: "desc" },
    page: 3,
    perPage: 100,
  });
});

test("links that hide the defaults still do, and by whom says more than they do", () => {
  expect(createdBy(view("defaults=hide"))).toBe("people");
  expect(createdBy(view("defaults=show"))).toBe("anyone");
  expect(createdBy(view("defaults=hide&by=anyone"))).toBe("anyone");
});

test("what is no such value counts as not given", () => {
  const query =
    "by=nobody&sort=version&order=up&page=0&size=1000&meta=nonsense&fit=maybe&defaults=x";
  expect(view(query)).toEqual(view(""));
});
