import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryContent } from "@/lib/versions/arbitrary-content";
import { mergeRows, mergeValues } from "@/lib/versions/merge";
import { formValuesOf, isSameForm } from "./assistant-form-values";
import { formOfParts, formParts } from "./form-parts";

describe("formParts", () => {
  it("gives the same form back", () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const form = formValuesOf(content, "both");
        const back = formOfParts(formParts(form, content.graph_id), content.graph_id);
        expect(isSameForm(back, form)).toBe(true);
      }),
    );
  });

  it("keeps what they changed and I never touched, and the other way round", () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (base, changed) => {
        const [a, b] = [base, changed].map((content) =>
          formParts(formValuesOf(content, "both"), content.graph_id),
        );
        if (!a || !b) throw new Error("two contents make two forms");
        expect(mergeValues(b, mergeRows(a, a, b), new Map())).toEqual(b);
        expect(mergeValues(a, mergeRows(a, b, a), new Map())).toEqual(b);
      }),
    );
  });
});
