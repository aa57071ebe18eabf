import { expect, test } from "vitest";
import { cleanTitle, threadRan, threadTitle } from "./thread-ran";

const NOBODY = { assistantId: null, version: null, draftOf: null };

test.each([
  [{}, NOBODY],
  [{ assistant_id: "a" }, { ...NOBODY, assistantId: "a" }],
  [
    { assistant_id: "default", roster_assistant_id: "a", roster_version: 2 },
    { assistantId: "a", version: 2, draftOf: null },
  ],
  [
    { roster_assistant_id: "a", roster_draft: true, roster_base_version: 4 },
    { assistantId: "a", version: null, draftOf: 4 },
  ],
  [{ assistant_id: 7, roster_version: 2 }, NOBODY],
])("%j was run by %j", (metadata, ran) => {
  expect(threadRan(metadata)).toEqual(ran);
});

test("Roster's name goes before others', and an empty one does not count", () => {
  const title = (metadata: Parameters<typeof threadRan>[0]) => threadTitle({ metadata });
  expect(title({ roster_title: "Mine", title: "Theirs" })).toBe("Mine");
  expect(title({ roster_title: null, title: " Theirs " })).toBe("Theirs");
  expect(title({ roster_title: " ", title: 3 })).toBeNull();
});

test("a name is one line of 200 whole characters, without control characters", () => {
  expect(cleanTitle("a\u0000b\n\tc")).toBe("a b c");
  expect([...cleanTitle("😀".repeat(300))]).toHaveLength(200);
});
