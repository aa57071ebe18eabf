import { expect, test } from "vitest";
import { editValues } from "./edit-value";
import { objectOf } from "./fixtures/graph-schemas";
import { formModel } from "./form-model";
import { withGroupDefault } from "./group-default";

const SERVER = objectOf({ url: { type: "string" }, port: { type: "integer", default: 80 } }, [
  "url",
]);
const SCHEMA = objectOf({
  same: { ...objectOf({ port: { type: "integer", default: 80 } }), default: { port: 80 } },
  server: { ...SERVER, default: { url: "http://a", port: 80 } },
  outer: objectOf({ inner: { ...SERVER, default: { url: "http://b", port: 81 } } }),
});
const ROOT = formModel(SCHEMA).root;
if (!ROOT) throw new Error("no form");

test("the first edit in a group keeps the rest of the group's own default", () => {
  expect(editValues(ROOT, {}, ["server", "port"], 1)).toEqual({
    server: { url: "http://a", port: 1 },
  });
  expect(editValues(ROOT, {}, ["outer", "inner", "url"], "c")).toEqual({
    outer: { inner: { url: "c", port: 81 } },
  });
});

test("what the fields have by default anyway is not written, nor anything into a group that is there", () => {
  expect(editValues(ROOT, {}, ["same", "port"], 1)).toEqual({ same: { port: 1 } });
  expect(editValues(ROOT, { server: {} }, ["server", "port"], 1)).toEqual({ server: { port: 1 } });
  expect(editValues(ROOT, {}, ["server", "port"], undefined)).toEqual({});
});

test("while a group has no value its fields show what holds", () => {
  const server = ROOT.fields.find(({ key }) => key === "server");
  if (server?.kind !== "group") throw new Error("no group");
  const [url] = withGroupDefault(server).fields;
  expect(url).toMatchObject({ default: "http://a", required: false });
});
