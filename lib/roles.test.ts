import { expect, test } from "vitest";
import { allows, offOf, ROLES } from "./roles";

test("each role may do what the ones below it may", () => {
  expect(ROLES.map((role) => ROLES.filter((least) => allows(role, least)))).toEqual([
    ["viewer"],
    ["viewer", "runner"],
    ["viewer", "runner", "editor"],
  ]);
});

test.each([
  ["runner", "Editors only", /^You are a runner of Prod: you can run assistants, but not change/],
  [
    "viewer",
    "Not for viewers",
    /^You are a viewer of Prod: .* not change or run anything\. Whoever/,
  ],
] as const)("a %s is told why", (role, hint, reason) => {
  const off = offOf({ name: "Prod", role, readOnly: false });
  expect(off?.hint).toBe(hint);
  expect(off?.reason).toMatch(reason);
});

test("an editor may do everything, and being read only is said before the role", () => {
  expect(offOf({ name: "Prod", role: "editor", readOnly: false })).toBeNull();
  expect(offOf({ name: "Prod", role: "viewer", readOnly: true })).toEqual({
    badge: "Read only",
    hint: "Read only",
    reason: "Prod is read only in Roster: nothing can be changed or run there.",
  });
});
