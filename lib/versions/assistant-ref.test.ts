import { expect, test } from "vitest";
import { formatAssistantRef, parseAsAssistantRef, parseAssistantRef } from "./assistant-ref";

const id = "0190c0de-0000-4000-8000-000000000001";

test("an assistant as it is, or one of its versions, here or in another deployment", () => {
  for (const ref of [
    { slug: null, id, version: null },
    { slug: null, id, version: 12 },
    { slug: "prod", id, version: null },
    { slug: "prod-2", id, version: 3 },
  ]) {
    expect(parseAssistantRef(formatAssistantRef(ref))).toEqual(ref);
  }
  expect(parseAssistantRef(`prod/${id}@3`)).toEqual({ slug: "prod", id, version: 3 });
});

test("the same id in two deployments is two assistants", () => {
  const [here, there] = [null, "prod"].map((slug) => ({ slug, id, version: 1 }));
  expect(here && there && parseAsAssistantRef.eq(here, there)).toBe(false);
  expect(here && parseAsAssistantRef.eq(here, { ...here })).toBe(true);
});

test("what is neither is not read", () => {
  const malformed = [
    "",
    "@3",
    "id@",
    "id@0",
    "id@1.5",
    "id@x",
    "id@1@2",
    "id@99999999999",
    "prod/",
  ];
  expect(malformed.map(parseAssistantRef)).toEqual([
    ...malformed.slice(0, -1).map(() => null),
    // No deployment's: an id that no server knows.
    { slug: null, id: "prod/", version: null },
  ]);
});
