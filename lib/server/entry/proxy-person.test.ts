import { expect, test } from "vitest";
import { personOfProxy } from "./proxy-person";

const settings = {
  secret: "0123456789abcdef0123456789abcdef",
  secretHeader: "x-roster-proxy-secret",
  userHeader: "x-forwarded-user",
  groupsHeader: "x-forwarded-groups",
};
const { secret } = settings;
const person = (...headers: [string, string][]) => personOfProxy(new Headers(headers), settings);

test("whoever the proxy names, with the groups it gives", () => {
  expect(
    person(
      ["X-Roster-Proxy-Secret", secret],
      ["X-Forwarded-User", " ada@example.com "],
      ["X-Forwarded-Groups", "ops, staff ,,"],
    ),
  ).toEqual({ name: "ada@example.com", groups: ["ops", "staff"] });
  expect(person(["x-roster-proxy-secret", secret], ["x-forwarded-user", "ada"])).toEqual({
    name: "ada",
    groups: [],
  });
});

test.each<[string, [string, string][]]>([
  ["no secret", [["x-forwarded-user", "ada"]]],
  [
    "another secret",
    [
      ["x-roster-proxy-secret", `${secret}x`],
      ["x-forwarded-user", "ada"],
    ],
  ],
  [
    "a part of it",
    [
      ["x-roster-proxy-secret", secret.slice(1)],
      ["x-forwarded-user", "ada"],
    ],
  ],
  [
    "the secret twice",
    [
      ["x-roster-proxy-secret", "mine"],
      ["x-roster-proxy-secret", secret],
      ["x-forwarded-user", "ada"],
    ],
  ],
  [
    "the secret under another spelling",
    [
      ["x_roster_proxy_secret", secret],
      ["x-forwarded-user", "ada"],
    ],
  ],
  ["nobody", [["x-roster-proxy-secret", secret]]],
  [
    "an empty name",
    [
      ["x-roster-proxy-secret", secret],
      ["x-forwarded-user", " "],
    ],
  ],
  [
    "the name under another spelling",
    [
      ["x-roster-proxy-secret", secret],
      ["x_forwarded_user", "ada"],
    ],
  ],
  [
    "a name of the client's own beside the proxy's",
    [
      ["x-roster-proxy-secret", secret],
      ["x-forwarded-user", "root"],
      ["X-Forwarded-User", "ada"],
    ],
  ],
])("%s is nobody", (_, headers) => {
  expect(person(...headers)).toBeNull();
});

test("groups under another spelling give nothing", () => {
  expect(
    person(
      ["x-roster-proxy-secret", secret],
      ["x-forwarded-user", "ada"],
      ["x_forwarded_groups", "ops"],
      ["x-forwarded_groups", "ops"],
    ),
  ).toEqual({ name: "ada", groups: [] });
});
