import { expect, test } from "vitest";
import { guard } from "./guard";
import { codeThrownBy } from "./testing/code-thrown-by";

const OWN = "http://127.0.0.1:3000";
const OPEN = "https://roster.example";
const served = (host: string | null) => (host === "127.0.0.1:3000" ? [OWN, OPEN] : []);

type Row = [method: string, headers: { [name: string]: string }, code: string | undefined];

const HOST = { host: "127.0.0.1:3000" };

test.each<Row>([
  ["GET", { host: "evil.example" }, "misdirected"],
  ["GET", { host: "evil.example", "sec-fetch-site": "same-origin" }, "misdirected"],
  ["GET", {}, "misdirected"],
  ["GET", { ...HOST, "x-forwarded-host": "evil.example" }, undefined],
  ["GET", HOST, undefined],
  ["GET", { ...HOST, "sec-fetch-site": "none" }, undefined],
  ["GET", { ...HOST, "sec-fetch-site": "same-origin" }, undefined],
  ["GET", { ...HOST, "sec-fetch-site": "same-site" }, "forbidden"],
  ["GET", { ...HOST, "sec-fetch-site": "cross-site" }, "forbidden"],
  ["GET", { ...HOST, "sec-fetch-site": "" }, "forbidden"],
  ["GET", { ...HOST, origin: "http://evil.example" }, "forbidden"],
  ["POST", HOST, "forbidden"],
  ["POST", { ...HOST, "sec-fetch-site": "none" }, "forbidden"],
  ["POST", { ...HOST, "sec-fetch-site": "same-origin" }, undefined],
  ["POST", { ...HOST, "sec-fetch-site": "same-site" }, "forbidden"],
  ["POST", { ...HOST, "sec-fetch-site": "same-origin", origin: OWN }, undefined],
  ["POST", { ...HOST, "sec-fetch-site": "same-origin", origin: OPEN }, undefined],
  ["POST", { ...HOST, origin: OWN }, undefined],
  ["POST", { ...HOST, origin: "null" }, "forbidden"],
  ["POST", { ...HOST, origin: "http://127.0.0.1:3001" }, "forbidden"],
  ["POST", { ...HOST, origin: "http://127.0.0.1" }, "forbidden"],
  ["POST", { ...HOST, origin: "https://127.0.0.1:3000" }, "forbidden"],
  ["POST", { ...HOST, origin: "http://localhost:3000" }, "forbidden"],
  ["POST", { ...HOST, origin: `${OWN}.evil.example` }, "forbidden"],
  ["POST", { ...HOST, origin: "" }, "forbidden"],
  ["POST", { ...HOST, origin: "file://" }, "forbidden"],
  ["DELETE", { ...HOST, origin: "http://evil.example" }, "forbidden"],
  ["DELETE", HOST, "forbidden"],
  ["PATCH", { ...HOST, authorization: "Bearer x" }, "forbidden"],
  ["PUT", HOST, "forbidden"],
  ["OPTIONS", HOST, "forbidden"],
])("%s with %j: %s", (method, headers, code) => {
  const request = { method, headers: new Headers(headers) };
  expect(codeThrownBy(() => guard(request, served))).toBe(code);
});
