import { describe, expect, it } from "vitest";
import { confirmationPhrase, confirms } from "./confirmation";

const assistant_id = "62e209ca-9154-432a-b9e9-2d75c7a9219b";

describe("confirmationPhrase", () => {
  it("is the name", () => {
    expect(confirmationPhrase({ name: " Sales ", assistant_id })).toEqual({
      what: "name",
      text: "Sales",
    });
  });

  it.each(["", "   ", "x".repeat(201)])("is the id when the name cannot be typed", (name) => {
    expect(confirmationPhrase({ name, assistant_id })).toEqual({ what: "id", text: assistant_id });
  });
});

describe("confirms", () => {
  it("compares what a person sees", () => {
    expect(confirms(" Sales bot ", "Sales bot")).toBe(true);
    expect(confirms("Sales bot", "Sales  \n bot")).toBe(true);
    expect(confirms("Cafe\u0301", "Caf\u00e9")).toBe(true);
  });

  it("refuses anything else", () => {
    expect(confirms("sales bot", "Sales bot")).toBe(false);
    expect(confirms("", "Sales bot")).toBe(false);
  });
});
