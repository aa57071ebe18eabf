import { expect, test } from "vitest";
import { servedOrigins } from "./hosts";

const local = { port: 3000, publicOrigin: undefined };
const open = { port: 3000, publicOrigin: new URL("https://roster.example") };

test.each([
  ["127.0.0.1:3000", ["http://127.0.0.1:3000"]],
  ["localhost:3000", ["http://localhost:3000"]],
  ["LOCALHOST:3000", ["http://localhost:3000"]],
  ["[::1]:3000", ["http://[::1]:3000"]],
  ["127.0.0.1", []],
  ["127.0.0.1:3001", []],
  ["127.0.0.1:3000:3000", []],
  ["127.0.0.1:30000", []],
  ["127.1:3000", []],
  ["2130706433:3000", []],
  ["0.0.0.0:3000", []],
  ["localhost.:3000", []],
  ["localhost.evil.example:3000", []],
  ["evil.example:3000", []],
  ["x@localhost:3000", []],
  ["", []],
  [null, []],
])("%j is served from %j", (host, origins) => {
  expect(servedOrigins(host, local)).toEqual(origins);
});

test("PUBLIC_ORIGIN's host is served too, and its origin may reach the loopback names", () => {
  expect(servedOrigins("roster.example", open)).toEqual(["https://roster.example"]);
  expect(servedOrigins("127.0.0.1:3000", open)).toEqual([
    "http://127.0.0.1:3000",
    "https://roster.example",
  ]);
  expect(servedOrigins("evil.example", open)).toEqual([]);
});

test("port 80 may be left out", () => {
  const origins = ["http://localhost"];
  expect(servedOrigins("localhost", { ...local, port: 80 })).toEqual(origins);
  expect(servedOrigins("localhost:80", { ...local, port: 80 })).toEqual(origins);
});

test("another loopback address that HOST names is served, a foreign one is not", () => {
  expect(servedOrigins("127.0.0.2:3000", { ...local, host: "127.0.0.2" })).toEqual([
    "http://127.0.0.2:3000",
  ]);
  expect(servedOrigins("127.0.0.2:3000", local)).toEqual([]);
  expect(servedOrigins("evil.example:3000", { ...local, host: "evil.example" })).toEqual([]);
});
