import { describe, expect, it } from "vitest";
import { capabilities } from "@/lib/langgraph/capabilities";
import { readmeWithTable, readResults } from "./servers-table.mjs";

const results = await readResults();

it("the README's table of servers says what the contract suite found", async () => {
  const { text, next } = await readmeWithTable();
  expect(text, "`npm run servers-table` writes it anew").toBe(next);
});

describe.each([...results])("%s", (_, { info, measured, failed }) => {
  it("is treated by Roster as the suite measured it", () => {
    expect(capabilities(info)).toMatchObject(measured);
  });

  it("passed the whole suite", () => {
    expect(failed).toBe(0);
  });
});
