import { expect, test } from "vitest";
import { groupsIn, personOfClaims } from "./oidc-person";

test.each<[object, string, string[] | undefined]>([
  [{ groups: ["a", 1, "b", null] }, "groups", ["a", "b"]],
  [{ role: "admin" }, "role", ["admin"]],
  [{ realm_access: { roles: ["a"] } }, "realm_access.roles", ["a"]],
  [{ "https://id.example/groups": ["a"] }, "https://id.example/groups", ["a"]],
  [{ groups: { a: 1 } }, "groups", undefined],
  [{}, "realm_access.roles", undefined],
  [{}, "constructor.name", undefined],
  [{ realm_access: "x" }, "realm_access.length", undefined],
])("groups in %j at %s: %j", (claims, claim, groups) => {
  expect(groupsIn({ ...claims }, claim)).toEqual(groups);
});

test("the name is the one that people know, and only groups with a meaning are kept", () => {
  const named = new Set(["ops"]);
  const claims = { sub: "1", email: "ada@example.com", preferred_username: " " };
  expect(personOfClaims(claims, ["ops", "staff"], named)).toEqual({
    name: "ada@example.com",
    groups: ["ops"],
  });
  expect(personOfClaims({ sub: "x".repeat(300) }, [], named).name).toHaveLength(200);
});
