import { expect, test } from "vitest";
import { objectOf } from "./fixtures/graph-schemas";
import { formModel } from "./form-model";
import { localRefs } from "./local-refs";

test("a schema that names nothing by id stays itself", () => {
  const schema = objectOf({ a: { $ref: "#/definitions/Record<string,{a:b/c}>" } });
  expect(localRefs(schema)).toBe(schema);
});

test("references by id lead to where they stand, others and data stay", () => {
  const $defs = { n: { $id: "n.json", type: "integer", default: { $ref: "n.json" } } };
  const schema = { ...objectOf({ a: { $ref: "n.json" }, b: { $ref: "gone.json" } }), $defs };
  expect(localRefs(schema)).toEqual({
    ...objectOf({ a: { $ref: "#/$defs/n".replace("$", "%24") }, b: { $ref: "gone.json" } }),
    $defs,
  });
});

test("references by id are followed from where they stand", () => {
  const $defs = {
    tree: {
      $id: "http://x.org/tree/",
      type: "object",
      properties: { leaf: { $ref: "#/$defs/leaf" }, twig: { $ref: "twig.json#here" } },
      $defs: {
        leaf: { type: "boolean" },
        twig: { $id: "twig.json", $defs: { any: { $anchor: "here", type: "integer" } } },
      },
    },
  };
  const schema = { ...objectOf({ a: { $ref: "http://x.org/tree/" } }), $defs };
  const [a] = formModel(schema).root?.fields ?? [];
  const kinds = a?.kind === "group" ? a.fields.map(({ kind }) => kind) : [];
  expect(kinds).toEqual(["boolean", "number"]);
});
