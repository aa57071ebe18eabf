import { expect, test } from "vitest";
import { ROUTES } from "../proxy/routes-table";
import { actionOf } from "./audit-action";

test("every row that a viewer may not use is a write with a name, but for joining a run", () => {
  const unnamed = ROUTES.filter(({ role }) => role !== "viewer").filter((row) => !actionOf(row));
  expect(unnamed.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /threads/{thread_id}/runs/{run_id}/stream",
  ]);
});

test("what a viewer may do is no write", () => {
  expect(ROUTES.filter(({ role }) => role === "viewer").filter(actionOf)).toEqual([]);
});
