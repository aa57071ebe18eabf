import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "@/proxy";
import { contentSecurityPolicy } from "./page-security";

const page = (init: { method?: string; headers?: { [name: string]: string } } = {}) =>
  proxy(
    new NextRequest("http://localhost:3000/default/assistants", {
      ...init,
      headers: { host: "localhost:3000", ...init.headers },
    }),
  );

test("production's policy, word for word", () => {
  expect(contentSecurityPolicy("N", false)).toBe(
    "default-src 'none'; script-src 'self' 'nonce-N' 'strict-dynamic'; style-src 'self' 'nonce-N'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default",
  );
});

test("a page gets its policy and headers; the request carries the same nonce on", async () => {
  const response = await page({
    headers: { "x-nonce": "client", "content-security-policy": "script-src 'nonce-client'" },
  });
  const policy = response.headers.get("content-security-policy") ?? "";
  const nonce = /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1];
  expect(response.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
  expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  });
});

test("no nonce is used twice", async () => {
  const pages = await Promise.all(Array.from({ length: 1000 }, () => page()));
  const policies = pages.map(({ headers }) => headers.get("content-security-policy"));
  expect(new Set(policies).size).toBe(1000);
});

test.each([
  [{ headers: { host: "evil.example" } }, 421],
  [{ headers: { host: "localhost:3001" } }, 421],
  [{ method: "POST" }, 405],
  [{ method: "PUT" }, 405],
  [{ method: "OPTIONS" }, 405],
  [{ method: "POST", headers: { "next-action": "x" } }, 405],
  [{ headers: { "next-action": "x" } }, 405],
  [{ method: "HEAD" }, 200],
  [{}, 200],
])("a page request with %j is answered %i", async (init, status) => {
  expect((await page(init)).status).toBe(status);
});
