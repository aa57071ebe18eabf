import { describe, expect, it } from "vitest";
import { assistantLabel, shorten, shortId, titleText } from "./assistant-label";

describe("assistantLabel", () => {
  it("is the name, and says so when there is none", () => {
    expect(assistantLabel({ name: " Sales " })).toBe("Sales");
    expect(assistantLabel({ name: "  " })).toBe("Untitled");
  });
});

describe("shorten", () => {
  it("leaves short text alone and cuts long text with an ellipsis", () => {
    expect(shorten("a".repeat(60))).toBe("a".repeat(60));
    expect(shorten("a".repeat(61))).toBe(`${"a".repeat(59)}…`);
    expect(titleText("b".repeat(10_000))).toHaveLength(400);
  });

  it("never cuts a character in two", () => {
    expect(shorten("🙂".repeat(61))).toBe(`${"🙂".repeat(59)}…`);
  });
});

describe("shortId", () => {
  it("keeps both ends", () => {
    expect(shortId("01a20649-465c-77a2-aeb4-66a938f478ed")).toBe("01a2…78ed");
    expect(shortId("agent")).toBe("agent");
  });
});
