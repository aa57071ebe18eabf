import { expect, test } from "vitest";
import { allows, offHint, offReason, ROLES } from "./roles";

test("each role may do what the ones below it may", () => {
  expect(ROLES.map((role) => ROLES.filter((least) => allows(role, least)))).toEqual([
    ["viewer"],
    ["viewer", "runner"],
    ["viewer", "runner", "editor"],
  ]);
});

test.each([
  ["editor", "editor", undefined],
  ["runner", "runner", undefined],
  ["viewer", "viewer", undefined],
  ["runner", "editor", /You are a runner of Prod: you can run assistants, but not change them\./],
  ["viewer", "editor", /You are a viewer of Prod: .* not change or run anything\. Whoever runs/],
  ["viewer", "runner", /You are a viewer of Prod/],
] as const)("a %s and what takes a %s: %s", (role, least, reason) => {
  const said = offReason({ name: "Prod", role, readOnly: false }, least);
  if (reason === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(reason);
});

test("being read only is said before the role, which it does not depend on", () => {
  const prod = { name: "Prod", role: "viewer", readOnly: true } as const;
  expect(offReason(prod, "runner")).toBe(
    "Prod is read only in Roster: nothing can be changed or run there.",
  );
  expect(offHint(prod, "editor")).toBe("Read only");
  expect(offHint({ ...prod, readOnly: false }, "runner")).toBe("Not for viewers");
  expect(offHint({ ...prod, readOnly: false }, "editor")).toBe("Editors only");
});
