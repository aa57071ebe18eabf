import { expect, test } from "vitest";
import { parseDeployments } from "./deployment-list";

const FILES: { [path: string]: string } = { "/run/secrets/key": "file-canary\n", "/empty": "\n" };
const source = {
  variables: { PROD_KEY: "env-canary", NOTHING: "", BAD: "canary\u0007" },
  readFile: (path: string) => FILES[path],
};
const parse = (value: unknown) =>
  parseDeployments(typeof value === "string" ? value : JSON.stringify(value), source);
const entry = (more: object = {}) => ({ slug: "prod", url: "https://lg.example", ...more });

test("an entry with all there is", () => {
  const [prod, staging] = parse([
    entry({
      name: " Production ",
      url: "https://lg.example/tenant/",
      key: { env: "PROD_KEY" },
      auth: "bearer",
      headers: { "CF-Access-Client-Secret": { file: "/run/secrets/key" }, "x-team": "a b" },
      readOnly: true,
      colour: "red",
    }),
    { slug: "staging", url: "http://lg:8000", allowHttp: true },
  ]);
  expect(prod).toEqual({
    slug: "prod",
    name: "Production",
    url: new URL("https://lg.example/tenant/"),
    apiKey: "env-canary",
    auth: "bearer",
    headers: { "cf-access-client-secret": "file-canary", "x-team": "a b" },
    readOnly: true,
    roles: undefined,
    colour: "red",
  });
  expect(staging).toMatchObject({ name: "staging", auth: "x-api-key", readOnly: false });
  expect(staging?.apiKey).toBeUndefined();
});

test("a file holds the list too", () => {
  FILES["./deployments.json"] = JSON.stringify([entry()]);
  expect(parse("./deployments.json")).toHaveLength(1);
  FILES["./broken.json"] = '[\n{"slug":"a",\n"key":canary}]';
  expect(() => parse("./broken.json")).toThrow("the file ./broken.json is not JSON");
  expect(() => parse("./broken.json")).not.toThrow("canary");
});

test.each([
  ["./none.json", "neither a JSON array nor the path of a file"],
  ["{}", "must be a JSON array"],
  ["[]", "holds no deployment"],
  ["[1]", "entry 1: must be an object"],
  [[entry(), entry()], 'entry 2 ("prod"): "slug" is the one of entry 1 too'],
  [[entry({ slug: "Prod" })], 'entry 1: "slug" must be 1 to 40 of a-z'],
  [[entry({ slug: "api" })], 'entry 1 ("api"): "slug" is an address of Roster itself'],
  [[{ slug: "prod" }], 'entry 1 ("prod"): "url" must be a text'],
  [[entry({ url: "lg.example" })], '"url" must be an http:// or https:// URL'],
  [[entry({ url: "http://lg.example" })], '"url" must be https:// for another machine'],
  [[entry({ url: "https://u:canary@lg.example" })], '"url" must not hold a user name'],
  [[entry({ name: "" })], '"name" must be 1 to 60 characters'],
  [[entry({ key: "canary" })], '"key" must be {"env": "NAME"} or {"file": "path"}'],
  [[entry({ key: { env: "NOTHING" } })], '"key" names the variable NOTHING, which is not set'],
  [[entry({ key: { env: "BAD" } })], '"key" holds characters that an HTTP header cannot carry'],
  [[entry({ key: { file: "/empty" } })], '"key" names the file /empty, which is empty'],
  [[entry({ auth: "digest" })], '"auth" must be one of "x-api-key", "bearer", "langsmith"'],
  [[entry({ colour: "pink" })], '"colour" must be one of "grey", "green"'],
  [[entry({ readOnly: "yes" })], '"readOnly" must be true or false'],
  [[entry({ roles: { admin: [] } })], '"admin" is no key of "roles"'],
  [[entry({ roles: { editor: "ops" } })], '"roles" "editor" must be a list'],
  [[entry({ apiKey: "canary" })], '"apiKey" is no key of a deployment'],
  [[entry({ headers: { "a b": "1" } })], '"headers" "a b" is no name of a header'],
  [[entry({ headers: { Host: "x" } })], '"headers" "Host" is a header that Roster sets itself'],
  [[entry({ headers: { "x-token": { env: "PROD_KEY" } } })], "a secret needs a name without x-"],
  [[entry({ headers: { "x-ok": "canary\n" + "b" } })], "cannot carry"],
])("%j is refused: %s", (value, why) => {
  expect(() => parse(value)).toThrow(why);
  expect(() => parse(value)).not.toThrow("canary");
});

test("every problem of every entry is told at once", () => {
  expect(() => parse([entry({ colour: 1 }), { slug: "b", url: "x" }])).toThrow(
    /entry 1 \("prod"\): "colour".*; entry 2 \("b"\): "url"/,
  );
});
