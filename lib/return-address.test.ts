import fc from "fast-check";
import { expect, test } from "vitest";
import { returnAddress, signInAddress } from "./return-address";

const ORIGIN = "https://roster.example";

test.each([
  "/",
  "/local/assistants",
  "/local/assistants?q=a%2Fb&page=2",
  "/prod/assistants/6ba7b810-9dad-41d1-80b4-00c04fd430c8/studio?thread=x#end",
  "/prod/memory?ns=https%3A%2F%2Fevil.example",
  "/loginx/assistants",
])("%s is kept", (address) => {
  expect(returnAddress(address)).toBe(address);
  expect(returnAddress(new URL(signInAddress(address), ORIGIN).searchParams.get("next"))).toBe(
    address,
  );
});

const HOSTS = ["evil.example", "evil.example/a", "evil.example%2fa", "user@evil.example:8080"];
const BEFORE = [
  ..."//|///|////|/\\|\\\\|\\/|/\\/|\\/\\/|/./\\|/.//|/..//|/a/..//|/%2e//|/%2e%2e//".split("|"),
  ..."https://|https:|https:/|https:\\|https:\\\\|HTTPS://|http:///|ftp://|javascript://".split(
    "|",
  ),
  ..."//\t/|/\t/|\t//| //|/ /|/\n/|/\r/|/\u0000/|/\u00a0/|/\u2028/|/\ufeff//|\u0001//".split("|"),
  ..."@|.|-|:|?//|#//|data:text/html,|javascript:alert(1)//|vbscript:|blob:https://".split("|"),
  "",
];

test.each(BEFORE)("nothing behind %j leads away", (before) => {
  for (const host of HOSTS) {
    const to = new URL(returnAddress(before + host), ORIGIN);
    expect(to.origin, before + host).toBe(ORIGIN);
    expect(to.pathname.startsWith("//"), before + host).toBe(false);
  }
});

test("no text at all leads away", () => {
  const part = fc.constantFrom("/", "\\", ".", "%2f", "%5c", ":", "@", "\t", "\n", "?", "#", "a");
  const text = fc.oneof(
    fc.string(),
    fc.array(part, { maxLength: 12 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (asked) => {
      const back = returnAddress(asked);
      return new URL(back, ORIGIN).origin === ORIGIN && /^\/(?![/\\])/.test(back);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  "/login",
  "/login?next=/login",
  "/api/session",
  "/x/../api/oidc/start",
  "/_next/static",
  null,
  "",
  "/a".repeat(2000),
])("%j leads to the beginning", (address) => {
  expect(returnAddress(address)).toBe("/");
});
