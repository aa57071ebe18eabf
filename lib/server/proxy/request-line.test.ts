import { expect, test, vi } from "vitest";
import { startLine } from "./request-line";

function writeWith(...line: Parameters<ReturnType<typeof startLine>["write"]>) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  startLine(new Request("http://x"), () => log).write(...line);
  return log;
}

test.each([
  [200, undefined, "info", "done"],
  [404, undefined, "info", "refused"],
  [499, "client", "info", "broken off"],
  [200, "client", "info", "broken off"],
  [200, "upstream", "warn", "broken off"],
  [500, undefined, "warn", "failed"],
  [502, undefined, "warn", "failed"],
] as const)("status %i, broken off by %s: %s, %s", (status, aborted, level, outcome) => {
  const log = writeWith(status, { bytes: 3, aborted });
  expect(log[level]).toHaveBeenCalledOnce();
  const [line] = log[level].mock.calls[0] ?? [];
  expect(line).toMatchObject({ method: "GET", status, bytes: 3, aborted, outcome });
  expect(Object.keys(line).sort()).toEqual(
    "aborted bytes deployment method ms outcome requestId role route status subject".split(" "),
  );
});
