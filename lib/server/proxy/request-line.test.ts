import { expect, test, vi } from "vitest";
import { startLine } from "./request-line";

function writeWith(...line: Parameters<ReturnType<typeof startLine>["write"]>) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  startLine("GET", () => log).write(...line);
  return log;
}

test.each([
  [200, undefined, "info"],
  [404, undefined, "info"],
  [499, "client", "info"],
  [200, "client", "info"],
  [200, "upstream", "warn"],
  [500, undefined, "warn"],
  [502, undefined, "warn"],
] as const)("status %i, broken off by %s: %s", (status, aborted, level) => {
  const log = writeWith(status, { bytes: 3, aborted });
  expect(log[level]).toHaveBeenCalledOnce();
  const [line] = log[level].mock.calls[0] ?? [];
  expect(line).toMatchObject({ method: "GET", status, bytes: 3, aborted });
  expect(Object.keys(line).sort()).toEqual(
    ["aborted", "bytes", "deployment", "method", "ms", "requestId", "route", "status"].sort(),
  );
});
