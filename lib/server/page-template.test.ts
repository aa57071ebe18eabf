import { expect, test } from "vitest";
import { pageTemplate } from "./page-template";

test.each([
  ["/", "/", undefined],
  ["/login", "/login", undefined],
  ["/prod/assistants", "/{deployment}/assistants", "prod"],
  ["/prod/assistants/canary/versions", "/{deployment}/assistants/{id}/versions", "prod"],
  ["/prod/graphs/canary", "/{deployment}/graphs/{id}", "prod"],
  ["/prod/canary/canary", "/{deployment}/{id}/{id}", "prod"],
  ["/canary/assistants", "none", undefined],
  ["/login/canary", "none", undefined],
  ["/prod/a/b/c/d/e", "none", undefined],
])("%s is %s", (pathname, route, slug) => {
  expect(pageTemplate(pathname, (each) => each === "prod")).toEqual({ route, slug });
});
