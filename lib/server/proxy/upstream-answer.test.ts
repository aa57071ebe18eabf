import { expect, test } from "vitest";
import { refusalError } from "./upstream-answer";

const ZOD =
  '{"success":false,"error":{"issues":[{"code":"invalid_type","path":["graph_id"],"message":"Required"},{"path":["config","tags",0],"message":"Expected string"}],"name":"ZodError"}}';
const FASTAPI =
  '{"detail":[{"type":"missing","loc":["body","graph_id"],"msg":"Field required","input":{}}]}';
const BUSY_JS =
  "Thread is already running a task. Wait for it to finish or choose a different multitask strategy.";

type Row = [status: number, text: string, code: string, answered: number, message: string | RegExp];

test.each<Row>([
  [400, ZOD, "validation", 400, "graph_id: Required; config.tags.0: Expected string"],
  [422, FASTAPI, "validation", 422, "graph_id: Field required"],
  [400, "Malformed JSON in request body", "bad_request", 400, "Malformed JSON in request body"],
  [400, '{"detail":"Cannot specify both"}', "bad_request", 400, "Cannot specify both"],
  [404, "Assistant not found", "not_found", 404, "Assistant not found"],
  [404, '{"detail":"Graph x not found"}', "not_found", 404, "Graph x not found"],
  [404, '{"error":"not_found","message":"No row"}', "not_found", 404, "No row"],
  [404, '"gone"', "not_found", 404, "gone"],
  [404, "", "not_found", 404, "lg.example answered 404."],
  [404, "<html><body>nginx</body></html>", "upstream_invalid", 502, /404 with a web page/],
  [409, "Assistant already exists", "conflict", 409, "Assistant already exists"],
  [409, '{"detail":"Thread is already running"}', "busy", 409, "Thread is already running"],
  [422, BUSY_JS, "busy", 422, BUSY_JS],
  [413, "too big", "too_large", 413, "too big"],
  [418, "teapot", "bad_request", 418, "teapot"],
  [429, "slow down", "rate_limited", 429, "slow down"],
  [429, "<!doctype html>x", "rate_limited", 429, /web page/],
  [401, "Unauthorized", "upstream_auth", 502, /401 to Roster's API key/],
  [403, "<html>", "upstream_auth", 502, /403 to Roster's API key/],
  [500, "Internal Server Error", "upstream_error", 502, "Internal Server Error"],
  [503, '{"detail":"starting"}', "upstream_error", 502, "starting"],
  [502, "<html>Bad gateway</html>", "upstream_error", 502, /502 with a web page/],
  [302, "", "upstream_invalid", 502, /redirected/],
  [304, "", "upstream_invalid", 502, /redirected/],
])("%i %j is %s", (status, text, code, answered, message) => {
  const error = refusalError({ status, text, contentType: "", host: "lg.example", hasKey: true });
  expect(error).toMatchObject({ code, status: answered });
  expect(error.message).toMatch(message);
});

test("HTML is known by its type too, and long texts are cut", () => {
  const refusal = { status: 400, contentType: "text/html", host: "h", hasKey: false };
  expect(refusalError({ ...refusal, text: "a & b" }).code).toBe("upstream_invalid");
  const long = refusalError({ ...refusal, contentType: "text/plain", text: "x".repeat(5000) });
  expect(long.message.length).toBeLessThan(700);
});

test("without a key the message says so", () => {
  const error = refusalError({ status: 401, text: "", contentType: "", host: "h", hasKey: false });
  expect(error.message).toContain("none is set");
});
