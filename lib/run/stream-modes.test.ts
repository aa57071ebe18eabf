import { expect, test } from "vitest";
import { RosterError } from "@/lib/errors";
import { readRefusal } from "@/lib/langgraph/server-refusal";
import { fewerModes, isModeRefusal } from "./stream-modes";

function refusal(status: number, body: unknown): RosterError {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const { code, message } = readRefusal(status, text);
  return new RosterError(code, message, { status });
}

test.each([
  [
    "the JS server",
    400,
    { error: { issues: [{ path: ["stream_mode"], message: "Invalid input" }] } },
  ],
  [
    "the Python server",
    422,
    { detail: '["tasks"] is not valid\n\nOn instance["stream_mode"]:\n    ["tasks"]' },
  ],
  [
    "a FastAPI server",
    422,
    { detail: [{ loc: ["body", "stream_mode", 4], msg: "Input should be" }] },
  ],
  ["a server that says nothing", 422, ""],
])("%s refuses a stream mode", (_, status, body) => {
  expect(isModeRefusal(refusal(status, body))).toBe(true);
});

test.each([
  [422, { detail: [{ loc: ["body", "input"], msg: "Field required" }] }],
  [422, "Thread is already running a task. Wait for it to finish."],
  [404, { detail: "stream_mode" }],
  [500, ""],
])("a refusal of something else is none of a stream mode: %i %j", (status, body) => {
  expect(isModeRefusal(refusal(status, body))).toBe(false);
  expect(isModeRefusal(new TypeError("stream_mode"))).toBe(false);
});

test("first the extra modes are left out, then a graph's own events, and never what is drawn", () => {
  const drawn = ["messages-tuple", "values", "updates"] as const;
  expect(fewerModes([...drawn, "custom", "tasks", "debug"])).toEqual([...drawn, "custom"]);
  expect(fewerModes([...drawn, "custom"])).toEqual(drawn);
  expect(fewerModes(drawn)).toBeNull();
});
