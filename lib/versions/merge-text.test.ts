import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeText } from "./merge-text";

const BASE = "one\ntwo\nthree\nfour\nfive";

describe("mergeText", () => {
  it("puts together what each changed in other lines", () => {
    const mine = BASE.replace("two", "two, mine");
    const theirs = `${BASE.replace("four", "four, theirs")}\nsix`;
    expect(mergeText(BASE, mine, theirs)).toEqual({
      text: "one\ntwo, mine\nthree\nfour, theirs\nfive\nsix",
      clean: true,
    });
  });

  it("keeps both where both changed the same line, theirs first", () => {
    const merged = mergeText(BASE, BASE.replace("two", "mine"), BASE.replace("two", "theirs"));
    expect(merged).toEqual({ text: "one\ntheirs\nmine\nthree\nfour\nfive", clean: false });
  });

  it("takes the same change once", () => {
    const same = BASE.replace("two", "2");
    expect(mergeText(BASE, same, `${same}\nsix`)).toEqual({ text: `${same}\nsix`, clean: true });
  });

  it("keeps lines that both added in one place", () => {
    const merged = mergeText(BASE, `${BASE}\nmine`, `${BASE}\ntheirs`);
    expect(merged).toEqual({ text: `${BASE}\ntheirs\nmine`, clean: false });
  });

  it("takes away what one removed and leaves what the other changed elsewhere", () => {
    expect(mergeText(BASE, "one\nthree\nfour\nfive", BASE.replace("five", "5")).text).toBe(
      "one\nthree\nfour\n5",
    );
  });

  const text = fc
    .array(fc.constantFrom("a", "b", "c", "", "d"), { maxLength: 12 })
    .map((lines) => lines.join("\n"));

  it("is the side that changed where only one did, and the same whoever is asked first", () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeText(base, changed, base)).toEqual({ text: changed, clean: true });
        expect(mergeText(base, base, changed)).toEqual({ text: changed, clean: true });
        expect(mergeText(base, changed, changed)).toEqual({ text: changed, clean: true });
      }),
    );
  });

  it("loses no line that somebody added", () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const added = (side: string) =>
          side.split("\n").filter((line) => !base.split("\n").includes(line));
        const merged = mergeText(base, mine, theirs).text.split("\n");
        for (const line of [...added(mine), ...added(theirs)]) expect(merged).toContain(line);
      }),
    );
  });
});
