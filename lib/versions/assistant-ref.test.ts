import { expect, test } from "vitest";
import { formatAssistantRef, parseAssistantRef } from "./assistant-ref";

test("an assistant as it is, or one of its versions", () => {
  const id = "0190c0de-0000-4000-8000-000000000001";
  for (const ref of [
    { id, version: null },
    { id, version: 12 },
  ]) {
    expect(parseAssistantRef(formatAssistantRef(ref))).toEqual(ref);
  }
});

test("what is neither is not read", () => {
  const malformed = ["", "@3", "id@", "id@0", "id@1.5", "id@x", "id@1@2", "id@99999999999"];
  expect(malformed.map(parseAssistantRef)).toEqual(malformed.map(() => null));
});
