import { expect, test } from "vitest";
import { NO_GROUPS, OWNER, roleIn } from "./person";

const roles = { viewer: ["*"], runner: ["testers"], editor: ["ops", "admins"] };
const someone = (...groups: string[]) => ({ name: "ada", groups });

test.each([
  [["ops", "testers"], "editor"],
  [["testers"], "runner"],
  [["Ops"], "viewer"],
  [[], "viewer"],
])("a person in %j is %s", (groups, role) => {
  expect(roleIn(someone(...groups), { roles, readOnly: false })).toBe(role);
});

test("without a group that has a role there is no access, also to what is read only", () => {
  const closed = { ...roles, viewer: ["staff"] };
  expect(roleIn(someone("others"), { roles: closed, readOnly: false })).toBeNull();
  expect(roleIn(someone("others"), { roles: closed, readOnly: true })).toBeNull();
  expect(roleIn(someone("*"), { roles: NO_GROUPS, readOnly: false })).toBeNull();
});

test("read only beats every role, also the owner's", () => {
  expect(roleIn(someone("ops"), { roles, readOnly: true })).toBe("viewer");
  expect(roleIn(OWNER, { roles: NO_GROUPS, readOnly: true })).toBe("viewer");
  expect(roleIn(OWNER, { roles: NO_GROUPS, readOnly: false })).toBe("editor");
});
