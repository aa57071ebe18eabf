import { describe, expect, it } from "vitest";
import { fieldWords } from "./field-words";

describe("fieldWords", () => {
  it("reads as a sentence", () => {
    expect(fieldWords(["context"])).toBe("context");
    expect(fieldWords(["graph_id", "description", "context"])).toBe(
      "graph, description, and context",
    );
  });
});
