import { expect, test } from "vitest";
import { defaultAgainst } from "./default-against";

const versions = [{ version: 3 }, { version: 2 }, { version: 1 }];

test("a version is compared with the active one, the active one with the version before it", () => {
  expect(defaultAgainst(1, 3, versions)).toBe(3);
  expect(defaultAgainst(3, 2, versions)).toBe(2);
  expect(defaultAgainst(3, 3, versions)).toBe(2);
});

test("the first version, where it is active, with the one after it", () => {
  expect(defaultAgainst(1, 1, versions)).toBe(2);
  expect(defaultAgainst(1, 1, [{ version: 1 }])).toBe(null);
});
