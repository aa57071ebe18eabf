import { expect, it } from "vitest";
import { roundedNumbers } from "./rounded-numbers";

it("finds whole numbers that reading may have rounded, wherever they are", () => {
  const value = JSON.parse('{"id": 9007199254740993, "in": [1, {"low": -9007199254740995}]}');
  expect(roundedNumbers(value)).toEqual([["id"], ["in", 1, "low"]]);
});

it("leaves alone what is held exactly", () => {
  expect(
    roundedNumbers({ most: Number.MAX_SAFE_INTEGER, half: 0.1, text: "9007199254740993" }),
  ).toEqual([]);
});
