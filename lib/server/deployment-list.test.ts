import { expect, test } from "vitest";
import { parseDeployments } from "./deployment-list";

const FILES: { [path: string]: string } = { "/run/secrets/key": "file-canary\n", "/empty": "\n" };
const source = {
  variables: { PROD_KEY: "env-canary", NOTHING: "", BAD: "canary\u0007" },
  readFile: (given: string) => {
    const path = `/here/${given}`;
    const text = FILES[given];
    return text === undefined ? { path, problem: "is not there" } : { path, text };
  },
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
  FILES["list.json"] = JSON.stringify([entry()]);
  expect(parse("list.json")).toHaveLength(1);
  expect(parse("'list.json'")).toHaveLength(1);
  FILES["broken.json"] = '[\r\n{"slug":"é",\r\n"key":canary}]';
  expect(() => parse("broken.json")).toThrow(
    "the file /here/broken.json is not JSON at line 3, column 7",
  );
  expect(() => parse("broken.json")).not.toThrow("canary");
});

test.each([
  ["by a shell or compose", JSON.stringify(JSON.stringify([entry()]))],
  ["by hand", `'${JSON.stringify([entry()], null, 2)}'`],
  ["with a byte order mark", `\uFEFF${JSON.stringify([entry()])}`],
])("a list that was quoted %s is read all the same", (_how, value) => {
  expect(parse(value)).toMatchObject([{ slug: "prod" }]);
});

const SECRET = { authorization: "Bearer canary" };

test.each([
  ["a stray quote before it", `"${JSON.stringify([{ slug: "a", headers: SECRET }])}`],
  ["a letter before it", `x${JSON.stringify([{ slug: "a", headers: SECRET }])}`],
  ["quotes that do not match", `"[{\\"slug\\":\\"a\\",\\"authorization\\":\\"canary\\"}]'`],
  ["quotes within", `"[{"slug":"a"},{\\"authorization\\":\\"canary\\"}]"`],
  ["a very long path", `${"x".repeat(200)}canary`],
  ["a line break", "canary\ncanary"],
  ["a key that is a text", JSON.stringify(JSON.stringify([entry({ key: "canary" })]))],
])("with %s nothing of it is repeated", (_what, value) => {
  expect(() => parse(value)).toThrow(/./);
  expect(() => parse(value)).not.toThrow("canary");
});

test.each([
  ["none.json", "neither a JSON array nor the path of a file that can be read: /here/none.json is"],
  ["[{},]", "it is not JSON at line 1, column 4"],
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
  [[entry({ key: { file: "/empty" } })], '"key" names the file /here//empty, which is empty'],
  [[entry({ auth: "digest" })], '"auth" must be one of "x-api-key", "bearer", "langsmith"'],
  [[entry({ colour: "pink" })], '"colour" must be one of "grey", "green"'],
  [[entry({ readOnly: "yes" })], '"readOnly" must be true or false'],
  [[entry({ roles: { admin: [] } })], '"admin" is no key of "roles"'],
  [[entry({ roles: { editor: "ops" } })], '"roles" "editor" must be a list'],
  [[entry({ apiKey: "canary" })], '"apiKey" is no key of a deployment'],
  [
    '[{"slug":"prod","url":"https://lg.example","__proto__":{},"header":{}}]',
    '"__proto__", "header" are no keys of a deployment',
  ],
  [[entry({ slug: "default" })], 'entry 1 ("default"): "slug" stands for the server of LANGGRAPH'],
  [[entry({ slug: "local" })], 'entry 1 ("local"): "slug" stands for the embedded server'],
  [[entry({ name: "A" }), entry({ slug: "b", name: "a" })], 'entry 2 ("b"): "name" is the one of'],
  [
    [entry(), entry({ slug: "b", name: "Prod" })],
    'entry 2 ("b"): "name" is the one of entry 1 too',
  ],
  [[entry({ auth: "bearer" })], '"auth" "bearer" says how a key is sent, but there is no "key"'],
  [[entry({ auth: "langsmith" })], '"auth" "langsmith" says how a key is sent'],
  [[entry({ headers: { A: "canary", a: "canary" } })], '"headers" "a" is the same header as "A"'],
  [
    '[{"slug":"prod","url":"https://lg.example","headers":{"__proto__":"canary"}}]',
    'entry 1 ("prod"): "headers" "__proto__" is no name of a header',
  ],
  [
    [entry({ auth: "bearer", key: { env: "PROD_KEY" }, headers: { Authorization: "canary" } })],
    '"headers" "Authorization" is where "auth" "bearer" sends the "key"',
  ],
  [
    [entry({ key: { env: "PROD_KEY" }, headers: { "X-Api-Key": "canary" } })],
    '"headers" "X-Api-Key" is where "auth" "x-api-key" sends the "key"',
  ],
  [[entry({ key: { file: "/none" } })], '"key" names the file /here//none, which is not there'],
  [[entry({ key: { file: '{"canary"' } })], '"key" names a file by what is no path'],
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
  const one = entry({ slug: "default", colour: 1, url: "x", key: { env: "NOTHING" } });
  expect(() => parse([one, entry({ slug: "b", name: "default" })])).toThrow(
    /"slug" stands for.*; .*"colour" must.*; .*"url" must be.*; .*"key" names the variable/,
  );
});
