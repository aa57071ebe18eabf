import { describe, expect, it } from "vitest";
import { readRefusal } from "./server-refusal";

const busy =
  "Thread is already running a task. Wait for it to finish or choose a different multitask strategy.";

describe("readRefusal", () => {
  it.each([
    [404, "Assistant not found", "not_found", "Assistant not found"],
    [409, "Assistant already exists", "conflict", "Assistant already exists"],
    [422, busy, "busy", busy],
    [400, "Malformed JSON in request body", "bad_request", "Malformed JSON in request body"],
    [500, "Internal Server Error", "upstream_error", "Internal Server Error"],
    [405, "Method Not Allowed", "unsupported", "Method Not Allowed"],
  ])("text of the JS server: %i %s", (status, body, code, message) => {
    expect(readRefusal(status, body)).toEqual({ code, message });
  });

  it.each([
    [404, "Graph 'nope' not found.", "not_found"],
    [409, busy, "busy"],
    [422, "Invalid assistant ID: must be a UUID", "not_found"],
    [400, "badly formed hexadecimal UUID string", "not_found"],
    [400, "Cannot specify both configurable and context.", "bad_request"],
  ])("detail of the Python server: %i %s", (status, detail, code) => {
    expect(readRefusal(status, JSON.stringify({ detail }))).toEqual({ code, message: detail });
  });

  it("a JSON Schema error of the Python server, shortened to what and where", () => {
    const detail =
      '"x" is not of type "array"\n\nFailed validating "type" in schema["properties"]["tags"]\n\nOn instance["config"]["tags"][0]:\n    "x"';
    expect(readRefusal(422, JSON.stringify({ detail }))).toEqual({
      code: "validation",
      message: 'config.tags.0: "x" is not of type "array"',
    });
  });

  it("a ZodError of the JS server, with every issue and its place", () => {
    const issues = [
      { code: "invalid_type", path: ["graph_id"], message: "Required" },
      { code: "custom", path: [], message: "Wrong" },
    ];
    const body = JSON.stringify({ success: false, error: { issues, name: "ZodError" } });
    expect(readRefusal(400, body)).toEqual({
      code: "validation",
      message: "graph_id: Required; Wrong",
    });
  });

  it("an id of the wrong form on the JS server", () => {
    const issues = [{ validation: "uuid", path: ["thread_id"], message: "Invalid uuid" }];
    const body = JSON.stringify({ success: false, error: { issues, name: "ZodError" } });
    expect(readRefusal(400, body).code).toBe("not_found");
  });

  it("a FastAPI answer, and Aegra's", () => {
    const detail = [{ loc: ["body", "graph_id"], msg: "Field required" }];
    expect(readRefusal(422, JSON.stringify({ detail }))).toEqual({
      code: "validation",
      message: "graph_id: Field required",
    });
    const aegra = { error: "not_found", message: "Assistant 'x' not found", details: {} };
    expect(readRefusal(404, JSON.stringify(aegra)).message).toBe("Assistant 'x' not found");
  });

  it.each([
    [401, "forbidden"],
    [403, "forbidden"],
    [404, "upstream_invalid"],
    [413, "upstream_invalid"],
    [429, "rate_limited"],
    [503, "upstream_error"],
    [400, "upstream_invalid"],
  ])("a web page with status %i", (status, code) => {
    const refusal = readRefusal(status, "<!doctype html><title>Nope</title>");
    expect(refusal).toEqual({ code, message: `The server answered ${status} with a web page.` });
  });

  it("an empty answer, and a very long one", () => {
    expect(readRefusal(400, "").message).toBe("The server answered 400.");
    expect(readRefusal(400, "x".repeat(5000)).message).toHaveLength(601);
  });
});
