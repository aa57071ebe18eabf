import { expect, test } from "vitest";
import { rankFound } from "./rank-found";

const found = (names: string[], typed: string, most = 3) =>
  rankFound(names, { typed, most, nameOf: (name) => name });

test("a full name comes first, however many have it as a part", () => {
  expect(found(["Bot 19", "Bot 18", "Bot 17", "My Bot 1", "bot 1 "], "Bot 1")).toEqual([
    "bot 1 ",
    "Bot 19",
    "Bot 18",
  ]);
});

test("names that begin so come before the others, else the server's order stays", () => {
  expect(found(["a prod", "c", "prod b", "prod a"], " PROD ", 4)).toEqual([
    "prod b",
    "prod a",
    "a prod",
    "c",
  ]);
});
