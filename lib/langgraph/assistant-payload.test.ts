import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differingContent, differingFields } from "@/lib/versions/compare";
import { arbitraryObject } from "./arbitrary-json";
import {
  afterUpdate,
  assistantCreate,
  assistantUpdate,
  type EditedAssistant,
  wholeMetadata,
} from "./assistant-payload";
import type { Assistant } from "./types";
import { readValues, type ValuesHome } from "./values";

const BASE: Assistant = {
  assistant_id: "62e209ca-9154-432a-b9e9-2d75c7a9219b",
  graph_id: "agent",
  name: "Sales",
  description: "d",
  version: 3,
  config: {
    recursion_limit: 30,
    tags: ["t"],
    x: { y: 1 },
    configurable: { model: "a", deep: { k: 1 } },
  },
  context: { model: "a", deep: { k: 1 } },
  metadata: { team: "a", owner: { id: 1 } },
  created_at: "c",
  updated_at: "u",
};

function editedOf(base: Assistant, home: ValuesHome): EditedAssistant {
  const { graph_id, name, description } = base;
  return { graph_id, name, description: description ?? "", values: readValues(base, home) };
}

const HOMES = ["both", "context", "configurable"] as const;

/** An assistant as a server of this kind can hold it: the homes are equal where it mirrors them. */
function assistantFor(home: ValuesHome): fc.Arbitrary<Assistant> {
  return fc
    .record({
      rest: arbitraryObject,
      values: arbitraryObject,
      other: arbitraryObject,
      metadata: arbitraryObject,
      description: fc.option(fc.string()),
    })
    .map(({ rest, values, other, metadata, description }) => ({
      ...BASE,
      description,
      metadata,
      config: { ...rest, configurable: values },
      context: home === "both" ? other : values,
    }));
}

describe.each(HOMES)("assistantUpdate to %s", (home) => {
  it("untouched: the server's content stays as it is", () => {
    fc.assert(
      fc.property(assistantFor(home), (base) => {
        const after = afterUpdate(base, assistantUpdate(base, editedOf(base, home), home));
        const differing = home === "both" ? differingFields : differingContent;
        expect(differing(base, after)).toEqual([]);
        expect(after.metadata).toEqual(base.metadata);
      }),
    );
  });

  it("is whole: every field is sent", () => {
    const update = assistantUpdate(BASE, editedOf(BASE, home), home);
    expect(update).toMatchObject({
      graph_id: "agent",
      name: "Sales",
      description: "d",
      metadata: BASE.metadata,
      config: { recursion_limit: 30, tags: ["t"], x: { y: 1 } },
    });
  });

  it("one changed value is the only difference", () => {
    const values = { model: "b", deep: { k: 1 } };
    const update = assistantUpdate(BASE, { ...editedOf(BASE, home), values }, home);
    const after = afterUpdate(BASE, update);
    const expected = { ...BASE, config: { ...BASE.config, configurable: values }, context: values };
    const differing = home === "both" ? differingFields : differingContent;
    expect(
      differing(expected, { ...after, ...(home === "configurable" ? { context: {} } : {}) }),
    ).toEqual([]);
  });

  it("other fields change alone", () => {
    const edited = { ...editedOf(BASE, home), name: "N", description: "" };
    const after = afterUpdate(BASE, assistantUpdate(BASE, edited, home));
    expect(differingContent(BASE, after)).toEqual(["name", "description"]);
  });

  it("config and metadata can be replaced, values staying where they are", () => {
    const edited = {
      ...editedOf(BASE, home),
      config: { recursion_limit: 5 },
      metadata: { team: "b" },
    };
    const after = afterUpdate(BASE, assistantUpdate(BASE, edited, home));
    expect(differingContent(BASE, after)).toEqual(["config", "metadata"]);
    expect(after.metadata).toEqual({ team: "b", owner: null });
    expect(after.config.recursion_limit).toBe(5);
    expect(after.config.tags).toBeUndefined();
  });
});

describe("assistantCreate", () => {
  const edited: EditedAssistant = {
    graph_id: "agent",
    name: "N",
    description: "",
    values: { model: "a" },
    config: { recursion_limit: 5, configurable: { old: 1 } },
    metadata: { created_by: "system", team: "a" },
  };

  it("sends the values to their home, and no empty description", () => {
    const common = { assistant_id: "id", graph_id: "agent", name: "N", metadata: { team: "a" } };
    expect(assistantCreate("id", edited, "context")).toEqual({
      ...common,
      config: { recursion_limit: 5 },
      context: { model: "a" },
    });
    expect(assistantCreate("id", edited, "configurable")).toEqual({
      ...common,
      config: { recursion_limit: 5, configurable: { model: "a" } },
    });
    expect(assistantCreate("id", edited, "both")).toEqual({
      ...common,
      config: { recursion_limit: 5, configurable: { model: "a" } },
      context: { model: "a" },
    });
  });

  it.each(HOMES)("sends no values where there are none (%s)", (home) => {
    const { graph_id, name } = edited;
    expect(assistantCreate("id", { graph_id, name, description: "d", values: {} }, home)).toEqual({
      assistant_id: "id",
      graph_id,
      name,
      description: "d",
      metadata: {},
      config: {},
    });
  });

  it("keeps a created_by of a person's own", () => {
    const metadata = { created_by: "ada" };
    expect(assistantCreate("id", { ...edited, metadata }, "both").metadata).toEqual(metadata);
  });
});

describe("wholeMetadata", () => {
  it("after the server's merge, holds what was wanted and null for the rest", () => {
    fc.assert(
      fc.property(arbitraryObject, arbitraryObject, (wanted, present) => {
        const after = { ...present, ...wholeMetadata(wanted, present) };
        expect(
          differingFields({ ...BASE, metadata: after }, { ...BASE, metadata: wanted }),
        ).toEqual([]);
      }),
    );
  });
});
