import { describe, expect, it } from "vitest";
import type { JsonObject } from "@/lib/langgraph/types";
import {
  firstStamp,
  saveIdOf,
  saysTheSame,
  stampMetadata,
  stampOf,
  withoutStamp,
} from "./save-stamp";

const stamp = (saveId: string, note = "", author = "") => stampMetadata({ saveId, note, author });
const version = (number: number, metadata: JsonObject) => ({ version: number, metadata });

describe("stampMetadata", () => {
  it("is flat text, trimmed, and null where nothing was said", () => {
    expect(stamp("s1", "  shorter answers ", "Ada")).toEqual({
      roster_note: "shorter answers",
      roster_author: "Ada",
      roster_save: "s1",
    });
    expect(stamp("s2", " ")).toEqual({
      roster_note: null,
      roster_author: null,
      roster_save: "s2",
    });
  });

  it("comes off again and leaves the rest alone", () => {
    const own = { team: "a", roster_other: 1 };
    expect(withoutStamp({ ...own, ...stamp("s1", "n", "a") })).toEqual(own);
  });
});

describe("firstStamp", () => {
  it("names who made an assistant, and is nothing where nobody gave a name", () => {
    const metadata = firstStamp(" Ada ", "s1");
    expect(stampOf(version(1, metadata), [version(1, metadata)]).author).toBe("Ada");
    expect(firstStamp(" ", "s1")).toEqual({});
  });
});

describe("saysTheSame", () => {
  it("looks at note and author, not at the save", () => {
    expect(saysTheSame(stamp("s1", "n", "a"), stamp("s2", "n", "a"))).toBe(true);
    expect(saysTheSame(stamp("s1"), {})).toBe(true);
    expect(saysTheSame(stamp("s1", "n"), stamp("s1", "m"))).toBe(false);
    expect(saysTheSame(stamp("s1", "n", "a"), stamp("s1", "n"))).toBe(false);
  });
});

describe("stampOf", () => {
  const first = version(1, {});
  const second = version(2, stamp("s2", "second", "Ada"));

  it("says what was said when the version was made", () => {
    expect(stampOf(second, [second, first])).toEqual({ note: "second", author: "Ada" });
    expect(stampOf(first, [second, first])).toEqual({ note: null, author: null });
  });

  it("does not say it again of a version into which another client carried it", () => {
    const carried = version(3, { ...second.metadata, team: "b" });
    expect(stampOf(carried, [carried, second, first])).toEqual({ note: null, author: null });
    expect(stampOf(second, [carried, second, first]).note).toBe("second");
  });

  it("finds the source of a carried stamp far back too, as after a rollback", () => {
    const third = version(3, stamp("s3", "third"));
    const fourth = version(4, second.metadata);
    expect(stampOf(fourth, [fourth, third, second, first]).note).toBeNull();
  });

  it("takes metadata of any kind", () => {
    for (const value of [1, true, null, ["a"], { a: 1 }, ""]) {
      const odd = version(1, { roster_save: value, roster_note: value, roster_author: value });
      expect(stampOf(odd, [odd])).toEqual({ note: null, author: null });
    }
    expect(saveIdOf({ roster_save: 5 })).toBeNull();
  });
});
