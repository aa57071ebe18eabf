import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { proxyPath, routes } from "./routes";

test("addresses escape what they are given", () => {
  expect(routes.edit("a/b", "../x")).toBe("/a%2Fb/assistants/..%2Fx/edit");
  expect(proxyPath("a?b")).toBe("/api/deployments/a%3Fb");
});

test("a query is left out when it is empty", () => {
  expect(routes.studio("local", "id")).toBe("/local/assistants/id/studio");
  expect(routes.newAssistant("local", { graph: "a b" })).toBe("/local/assistants/new?graph=a+b");
});

test("every address has its page", () => {
  const pages = [
    routes.assistants("[deployment]"),
    routes.newAssistant("[deployment]"),
    routes.importAssistant("[deployment]"),
    routes.edit("[deployment]", "[assistantId]"),
    routes.versions("[deployment]", "[assistantId]"),
    routes.studio("[deployment]", "[assistantId]"),
    routes.graphs("[deployment]"),
    routes.graph("[deployment]", "[graphId]"),
    routes.compare("[deployment]"),
    routes.memory("[deployment]"),
    routes.activity("[deployment]"),
    routes.doctor("[deployment]"),
  ].map((address) => `app${decodeURIComponent(address)}/page.tsx`);
  expect(pages.filter((page) => !existsSync(page))).toEqual([]);
  expect(pages.length).toBe(Object.keys(routes).length);
});

test("no component or page writes an address by hand", () => {
  const files = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  const handmade = files
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /(href=|push\(|replace\()[{]?["`]\/[^"`]/.test(readFileSync(file, "utf8")));
  expect(handmade).toEqual([]);
});
